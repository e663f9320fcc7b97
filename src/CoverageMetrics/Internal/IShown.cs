namespace CoverageMetrics.Internal;

/// <summary>A value that shows itself in notebooks.</summary>
/// <remarks>Three hosts, three conventions, one source: the attribute <see cref="TypeFormatterSourceAttribute"/> for .NET Interactive, a public
/// <c>ToHtml</c> for Verso and a private <c>ToDump</c> for LINQPad all write what <see cref="Shown"/> holds. Internal, because a type of a
/// caller needs nothing of the library to follow the conventions of its host.</remarks>
internal interface IShown
{
    /// <summary>Gets what is shown of the value. Never throws: what is not defined is shown as such.</summary>
    ShownValue Shown { get; }
}
