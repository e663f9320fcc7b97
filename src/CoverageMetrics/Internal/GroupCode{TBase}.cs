namespace CoverageMetrics.Internal;

/// <summary>The code of a group or base, checked when the type is first used and free from then on.</summary>
/// <typeparam name="TBase">The group or base.</typeparam>
internal static class GroupCode<TBase>
    where TBase : struct, IPercentageBase
{
    private static readonly string Code = TBase.Code;
    private static readonly string? Fault = Codes.GroupFault(typeof(TBase), Code);

    /// <summary>Gets the code.</summary>
    /// <exception cref="System.InvalidOperationException">It is not of the form of a code, or another group has it; the message names the type.</exception>
    internal static string Value
    {
        get
        {
            Check();
            return Code;
        }
    }

    /// <summary>Checks the code where a value is made.</summary>
    /// <exception cref="System.InvalidOperationException">It is not of the form of a code, or another group has it; the message names the type.</exception>
    internal static void Check()
    {
        if (Fault is not null)
        {
            Guard.ThrowCode(Fault);
        }
    }
}
