namespace CoverageMetrics.Internal;

/// <summary>The code of a currency, checked when the type is first used and free from then on.</summary>
/// <typeparam name="TCurrency">The currency.</typeparam>
internal static class CurrencyCode<TCurrency>
    where TCurrency : struct, ICurrency
{
    private static readonly string Code = TCurrency.Code;
    private static readonly string? Fault = Codes.CurrencyFault(typeof(TCurrency), Code);

    /// <summary>Gets the code.</summary>
    /// <exception cref="System.InvalidOperationException">It is not of the form of a code; the message names the type.</exception>
    internal static string Value
    {
        get
        {
            Check();
            return Code;
        }
    }

    /// <summary>Checks the code where a value is made.</summary>
    /// <exception cref="System.InvalidOperationException">It is not of the form of a code; the message names the type.</exception>
    internal static void Check()
    {
        if (Fault is not null)
        {
            Guard.ThrowCode(Fault);
        }
    }
}
