namespace CoverageMetrics;

/// <summary>Names a currency that amounts are in.</summary>
/// <remarks>Implemented by empty structs that are used only as type arguments.</remarks>
public interface ICurrency
{
    /// <summary>Gets the permanent code of the currency, three capital letters of ISO 4217 such as <c>VND</c>.</summary>
    static abstract string Code { get; }

    /// <summary>Gets the name to print in English, or <see langword="null"/> for the code.</summary>
    static virtual string? EnglishName => null;

    /// <summary>Gets the name to print in Vietnamese, or <see langword="null"/> for the code.</summary>
    static virtual string? VietnameseName => null;
}
