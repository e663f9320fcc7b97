using System.Runtime.CompilerServices;

namespace CoverageMetrics.Tests.Conventions;

/// <summary>Compares a text with the reviewed file of its name beside the test, which only a person rewrites, by APPROVE_API=1.</summary>
internal static class ApprovedText
{
    /// <summary>Compares a text with its reviewed file.</summary>
    /// <param name="actual">The text.</param>
    /// <param name="name">The name of the file, without <c>.approved.txt</c>.</param>
    /// <param name="test">The file of the test; the approved file is beside it.</param>
    internal static void Check(string actual, string name, [CallerFilePath] string test = "")
    {
        string path = Path.Combine(Path.GetDirectoryName(test)!, name + ".approved.txt");
        if (Environment.GetEnvironmentVariable("APPROVE_API") == "1")
        {
            File.WriteAllText(path, actual);
        }

        string[] approved = (File.Exists(path) ? File.ReadAllText(path) : "").ReplaceLineEndings("\n").Split('\n');
        string[] found = actual.Split('\n');
        int same = approved.Zip(found).TakeWhile(pair => pair.First == pair.Second).Count();
        if (same < approved.Length || same < found.Length)
        {
            Assert.Fail(
                $"The public surface differs from {Path.GetFileName(path)} at line {same + 1}.\n  approved: {approved.ElementAtOrDefault(same) ?? "(end)"}\n  found:    {found.ElementAtOrDefault(same) ?? "(end)"}\n" +
                "When the change is meant, run this test once with APPROVE_API=1, review the difference, and add it to the changelog.");
        }
    }
}
