namespace CoverageMetrics;

/// <summary>Names what a percentage is per hundred of: a group of people, a plan, a whole.</summary>
/// <remarks>
/// <para>Implemented by empty structs that are used only as type arguments.</para>
/// <para>Only <see cref="Code"/> has to be written; a name that is left out is made from the code.</para>
/// </remarks>
public interface IPercentageBase
{
    /// <summary>Gets the permanent code, as written to files and databases.</summary>
    /// <remarks>Lower-case ASCII letters, digits and hyphens; codes from outside this library carry a prefix, such as
    /// <c>vss:informal-workers</c>.</remarks>
    static abstract string Code { get; }

    /// <summary>Gets the name to print in English, without an article, or <see langword="null"/> for the words of the code.</summary>
    static virtual string? EnglishName => null;

    /// <summary>Gets the name to print in Vietnamese, or <see langword="null"/> for the words of the code.</summary>
    static virtual string? VietnameseName => null;
}
