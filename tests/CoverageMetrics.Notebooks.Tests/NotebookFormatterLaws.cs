using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Notebooks.Tests.Support;
using CoverageMetrics.Tests.Support;
using CoverageMetrics.Vietnam;
using FsCheck;
using FsCheck.Fluent;

namespace CoverageMetrics.Notebooks.Tests;

public class NotebookFormatterLaws
{
    private static readonly Arbitrary<(long Covered, long Total)> Counts = Arb.From(
        from covered in People()
        from total in People()
        select (covered, total),
        static counts => from covered in Smaller(counts.Item1)
                         from total in Smaller(counts.Item2)
                         where (covered, total) != counts
                         select (covered, total));

    [Fact]
    public void Every_coverage_shows_both_counts_and_its_percentage_or_that_it_is_undefined() => Law.Holds(Counts, counts =>
    {
        using var machine = new InCulture("en-GB");
        var coverage = Coverage.Of(Headcount.Of<SocialInsurance>(counts.Covered), Headcount.Of<Population>(counts.Total));
        string text = Hosts.TextOf(Hosts.Html(coverage));

        return text.Contains($"{counts.Covered:N0} of {counts.Total:N0}", StringComparison.Ordinal)
            && text.EndsWith(counts.Total == 0 ? "undefined" : $"{Rounded(counts):N2}%", StringComparison.Ordinal);
    });

    [Fact]
    public void Every_growth_and_attainment_shows_itself_the_same_in_all_hosts() => Law.Holds(Counts, counts =>
    {
        using var machine = new InCulture("en-GB");
        var earlier = Headcount.Of<SocialInsurance>(counts.Total);
        var later = Headcount.Of<SocialInsurance>(counts.Covered);
        object[] values = [later.GrowthSince(earlier), later.Against(earlier), Share.Of(later, earlier), later - earlier];

        return values.All(value => Hosts.Html(value) == Hosts.Verso(value) && Hosts.Plain(value) == value.ToString() && Hosts.LinqPadTexts(value).Any());
    });

    [Fact]
    public void Every_reason_is_escaped_and_read_back_as_it_was_written() => Law.Holds(Texts(), detail =>
    {
        string html = Hosts.Html(Figure.None<Headcount<Population>>(NoValueReason.Suppressed, NoValueDetail.WithheldBy($"office {detail}!")));

        return Hosts.TextOf(html) == $"no value (Suppressed: withheld by office {detail}!)" && html.Split('<').Length == 5;
    });

    // In whole numbers: half a hundredth of a percent is rounded up.
    private static decimal Rounded((long Covered, long Total) counts) =>
        (decimal)(((System.Numerics.BigInteger)counts.Covered * 20_000 + counts.Total) / (2 * (System.Numerics.BigInteger)counts.Total)) / 100;

    private static Gen<long> People() => Gen.Frequency(
        (1, Gen.Constant(0L)),
        (3, Gen.Choose(1, 20_000).Select(static people => (long)people)),
        (3, Gen.Elements(2_000L, 20_000L, 1_000_000L)),
        (2, Gen.Choose(1, 110_000_000).Select(static people => (long)people)));

    private static IEnumerable<long> Smaller(long people) => people == 0 ? [] : [0, people / 2, people - 1];

    private static Arbitrary<string> Texts() => Arb.From(
        Gen.Elements('<', '>', '&', '"', '\'', ' ', 'a', 'ở', '/', ';', '…').ArrayOf().Select(static letters => new string(letters)),
        static text => text.Length == 0 ? [] : [text[1..], text[..^1]]);
}
