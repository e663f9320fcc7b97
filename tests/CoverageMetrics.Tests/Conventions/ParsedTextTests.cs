using System.Reflection;
using CoverageMetrics.Areas;
using CoverageMetrics.Groups;
using CoverageMetrics.Periods;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CoverageMetrics.Tests.Conventions;

/// <summary>What every parser of the core keeps: a value has one text under a convention, and a text that is refused is told why.</summary>
public class ParsedTextTests
{
    private static readonly Type[] Parsed =
    [
        typeof(Headcount<LabourForce>), typeof(HeadcountChange<LabourForce>), typeof(Count<Visits>), typeof(Amount<Dong>), typeof(AmountChange<Dong>), typeof(Percentage<LabourForce>),
        typeof(PercentagePoints), typeof(GrowthRate), typeof(ReportingPeriod),
    ];

    private static readonly string[] Odd = ["\u2212", "\u00A0", "\u202F", "\u200B", "\0", "\uD800"];

    // The texts of values, with a mark put in, taken out or written twice.
    private static readonly Arbitrary<string> Changed = Arb.From(
        from text in Gen.Elements("139,986", "139.986", "+5", "-5", "23.98%", "+1.5 pp", "+12.5%", "270 VND", "2022-08", "2022-Q3", "2022-H1", "2022", "2022-01/2022-09", "2022-01/2022-06")
        from at in Gen.Choose(0, text.Length)
        from mark in Gen.Elements([.. Odd, "", " ", "0", "1", "-", "/"])
        from length in Gen.Choose(0, 1)
        select text[..at] + mark + text[Math.Min(text.Length, at + length)..]);

    [Fact]
    public void Parsers_AreAllTried() => Assert.Equal(
        typeof(Headcount<>).Assembly.GetExportedTypes()
            .Where(type => type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IParsable<>)) && type != typeof(AreaCode))
            .Select(type => type.Name).Order(StringComparer.Ordinal),
        Parsed.Select(type => type.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void A_text_that_is_refused_is_told_with_every_odd_character_and_without_a_parameter() =>
        Law.Holds(Changed, text =>
        {
            foreach (Type type in Parsed)
            {
                if (Refusal(type, text) is { } message)
                {
                    Assert.DoesNotContain("(Parameter", message, StringComparison.Ordinal);
                    Assert.All(Odd.Where(mark => text.Contains(mark, StringComparison.Ordinal)), mark => Assert.Contains($"U+{(int)mark[0]:X4}", message, StringComparison.Ordinal));
                }
            }
        });

    [Fact]
    public void A_period_has_one_text() =>
        Law.Holds(Changed, text => Assert.True(!ReportingPeriod.TryParse(text, null, out ReportingPeriod period) || period.ToString() == text, text));

    [Theory]
    [InlineData("2022\0")]
    [InlineData("202\0")]
    [InlineData("2022-1\0")]
    [InlineData("2022-01/2022-9\0")]
    [InlineData("2022-01/2022-06")]
    public void APeriodOfAnotherText_IsRefused(string text) => Assert.False(ReportingPeriod.TryParse(text, null, out _));

    [Fact]
    public void APeriodWrittenAsItsMonths_IsToldItsText() =>
        Assert.Contains("This one is written 2022-H1.", Refusal(typeof(ReportingPeriod), "2022-01/2022-06"), StringComparison.Ordinal);

    [Theory]
    [InlineData(typeof(Headcount<LabourForce>), "139.986", "read it with a language or format that writes so")]
    [InlineData(typeof(Percentage<LabourForce>), "23,98%", "read it with a language or format that writes so")]
    [InlineData(typeof(Headcount<LabourForce>), " 139,986", "There is a space before or behind it")]
    public void ATextOfOtherConventions_IsToldThem(Type type, string text, string expected) => Assert.Contains(expected, Refusal(type, text), StringComparison.Ordinal);

    [Fact]
    public void AnAreaCode_IsQuotedShortAndToldFromAName()
    {
        Bad.Argument<ArgumentException>("text", "U+00A0", () => AreaCode.Of("51\u00A0"));
        Bad.Argument<ArgumentException>("text", "It looks like a name", () => AreaCode.Of("Hà Nội"));
        Assert.InRange(Bad.Argument<ArgumentException>("text", "xxx…", () => AreaCode.Of(new string('x', 1_000_000))).Message.Length, 1, 300);
    }

    private static string? Refusal(Type type, string text)
    {
        MethodInfo parse = type.GetMethod("Parse", [typeof(string), typeof(IFormatProvider)])!;
        try
        {
            parse.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [text, null], null);
            return null;
        }
        catch (FormatException error)
        {
            return error.Message;
        }
    }
}
