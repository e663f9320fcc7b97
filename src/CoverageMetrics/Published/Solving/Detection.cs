using System.Collections.Generic;
using System.Linq;

namespace CoverageMetrics.Published.Solving;

/// <summary>Tries whether some claims can all be true.</summary>
internal sealed class Detection
{
    private Detection(IReadOnlyList<GroupDetection> groups)
    {
        Conflicts = [.. groups.SelectMany(group => group.Conflicts)];
        Knowledge = [.. groups.SelectMany(group => group.Knowledge)];
        IsDecided = groups.All(group => group.IsDecided);
        IsTightest = groups.All(group => group.IsTightest);
    }

    // The claims behind each contradiction met, not yet minimal; none where none was found.
    internal IReadOnlyList<int[]> Conflicts { get; }

    // What is known of each quantity; nothing of those in a contradiction.
    internal IReadOnlyList<Knowledge> Knowledge { get; }

    // Whether a contradiction, or a solution, was found in every group.
    internal bool IsDecided { get; }

    // Whether no end can be moved further in.
    internal bool IsTightest { get; }

    internal static Detection Of(ClaimIndex index, IReadOnlyList<int> claims, DetectionAim aim, Effort effort) =>
        new([.. ClaimGroups.Split(index, claims).Select(group => GroupDetection.Of(index, group, effort, aim))]);

    internal static bool IsContradictory(ClaimIndex index, IReadOnlyList<int> claims, Effort effort) =>
        FindFirst(index, claims, effort, out _) is not null;

    // For certain.
    internal static bool Agree(ClaimIndex index, IReadOnlyList<int> claims, Effort effort) =>
        FindFirst(index, claims, effort, out bool isDecided) is null && isDecided;

    // The claims behind one contradiction, not yet minimal; null where none was found, of which it is decided or not that there is none.
    internal static int[]? FindFirst(ClaimIndex index, IReadOnlyList<int> claims, Effort effort, out bool isDecided)
    {
        isDecided = true;
        foreach (List<int> own in ClaimGroups.Split(index, claims))
        {
            var group = GroupDetection.Of(index, own, effort, DetectionAim.AnyConflict);
            if (group.Conflicts.Count > 0)
            {
                isDecided = true;
                return group.Conflicts[0];
            }

            isDecided &= group.IsDecided;
        }

        return null;
    }
}
