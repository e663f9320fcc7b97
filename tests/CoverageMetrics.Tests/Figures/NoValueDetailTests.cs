using System.Text.RegularExpressions;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Periods;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CoverageMetrics.Tests.Figures;

public class NoValueDetailTests
{
    private static readonly LocalDate Day = new(2021, 8, 31);
    private static readonly AreaLevel Level = AreaLevel.AtRank(1, "province");
    private static readonly Area North = Area.Of("52", Level, "North");
    private static readonly Area South = Area.Of("64", Level, "South");
    private static readonly FigureKey Key = FigureKey.Of<Insured>("51", Day);

    private static readonly BoundaryChange Split = Assert.Single(
        new AreaCatalogueBuilder().Add(North.Until(new(2022, 1, 1))).Add(Area.Of("53", Level, "East").From(new(2022, 1, 1))).Add(Area.Of("54", Level, "West").From(new(2022, 1, 1)))
            .Add(BoundaryChangeDraft.Split(new(2022, 1, 1), "52", ["53", "54"]).WithBasis("Act 7/2022")).Build().ChangesThatEnded(North.Until(new(2022, 1, 1))));

    public static TheoryData<NoValueDetailKind, string, string> Texts()
    {
        var texts = new TheoryData<NoValueDetailKind, string, string>();
        foreach ((NoValueDetail detail, string english, string vietnamese) in Each())
        {
            texts.Add(detail.Kind, english, vietnamese);
        }

        return texts;
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void ToText_OfEveryKind_IsSaidByTheLanguage(NoValueDetailKind kind, string english, string vietnamese)
    {
        NoValueDetail detail = Each().Single(one => one.Detail.Kind == kind).Detail;

        Assert.Equal((english, vietnamese), (detail.ToText(Language.English), detail.ToText(Vietnamese.Language)));
        Assert.Equal(english, detail.ToString());
    }

    [Fact]
    public void EveryKind_IsShown() => Assert.Equal(Enum.GetValues<NoValueDetailKind>(), Each().Select(one => one.Detail.Kind).Order());

    [Fact]
    public void Equality_IsThatOfKindAndLists()
    {
        NoValueDetail[] details = [.. Each().Select(one => one.Detail)];
        NoValueDetail[] again = [.. Each().Select(one => one.Detail)];

        for (int i = 0; i < details.Length; i++)
        {
            for (int j = 0; j < details.Length; j++)
            {
                Assert.Equal(i == j, details[i] == again[j]);
            }

            Assert.Equal(details[i].GetHashCode(), again[i].GetHashCode());
        }

        Assert.NotEqual(NoValueDetail.WithheldBy("a"), NoValueDetail.WithheldBy("b"));
        Assert.NotEqual(NoValueDetail.AreasLacking([North]), NoValueDetail.AreasLacking([North, South]));
    }

    [Fact]
    public void Lists_HoldWhatTheKindSays()
    {
        NoValueDetail missing = NoValueDetail.NotReported("population", ObservationTime.On(Day));
        Assert.Equal(("population", ObservationTime.On(Day)), (Assert.Single(missing.Codes), Assert.Single(missing.Times)));
        Assert.Empty(missing.Areas);
        Assert.Empty(missing.Parts);

        Assert.Equal([North, South], NoValueDetail.AreasLacking([North, South]).Parts.Select(part => part.Area));
        Assert.Equal([Split], NoValueDetail.NotDivided(North, South, [Split]).Changes);
        Assert.Equal([North], NoValueDetail.NotDivided(North, North, [Split]).Areas);
    }

    [Fact]
    public void ToText_OfVeryManyAreas_NamesTheFirstAndCountsTheOthers()
    {
        NoValueDetail detail = NoValueDetail.AreasLacking(Enumerable.Range(1, 3_321).Select(i => Area.Of($"c{i:D4}", Level, "Commune")));

        Assert.EndsWith("c0008 Commune, and 3313 more", detail.ToString(), StringComparison.Ordinal);
        Assert.Equal(3_321, detail.Parts.Count);
    }

    [Fact]
    public void ToText_NamesTheCodesThatTheLanguageNames()
    {
        Language named = Language.English.Naming(("population", "inhabitants"), ("gso", "the statistical office"));

        Assert.Equal("inhabitants, 31 August 2021", NoValueDetail.NotReported("population", ObservationTime.On(Day)).ToText(named));
        Assert.Equal("withheld by the statistical office", NoValueDetail.WithheldBy("gso").ToText(named));
    }

    [Fact]
    public void ToText_OfEveryKind_HasNoCodeThatTheLanguageNames()
    {
        foreach (NoValueDetail detail in Each().Select(one => one.Detail))
        {
            string[] codes = [.. detail.Codes.Concat(CodesOf(detail)).Where(code => code.Length > 0).Distinct()];
            Language[] languages = [.. new[] { Language.English, Vietnamese.Language }.Select(language => language.Naming([.. codes.Select((code, i) => (code, $"«{i}»"))]))];

            Assert.All(languages, language => Assert.All(codes, code =>
            {
                Assert.Contains($"«{Array.IndexOf(codes, code)}»", detail.ToText(language), StringComparison.Ordinal);
                Assert.DoesNotMatch($@"(?<![\w«]){Regex.Escape(code)}(?!\w)", code.Length > 1 ? detail.ToText(language) : "");
            }));
        }
    }

    [Fact]
    public void ToText_OfCodesThatNobodyNames_HasTheirWords()
    {
        FigureKey visits = FigureKey.Of("vn:outpatient-visits", "vn:visit-days", ObservationTime.On(Day)).WithArea("51").WithSeries("before-2019-10").WithScope("vss:state-sector");

        Assert.Equal("outpatient visits (visit days), 51, 31 August 2021 series before 2019-10 scope state sector: not reported", NoValueDetail.FiguresLacking([new NoValuePart(null, visits, NoValueReason.Missing, null)]).ToString());
        Assert.Equal("informal workers, 31 August 2021", NoValueDetail.NotReported("vss:informal-workers", ObservationTime.On(Day)).ToString());
    }

    [Fact]
    public void ToText_OfCodesWithTheSameWords_HasTheCodesToo()
    {
        Assert.Equal("insured (test:insured) ≠ insured (other:insured)", NoValueDetail.SubjectsDiffer("test:insured", "other:insured").ToString());
        Assert.Equal(
            "insured, 51, 31 August 2021 series 2022 (51 test:insured 2021-08-31 series vss:2022); insured, 51, 31 August 2021 series 2022 (51 test:insured 2021-08-31 series gso:2022)",
            NoValueDetail.SeveralMeant(Key.WithSeries("vss:2022"), Key.WithSeries("gso:2022")).ToString());
    }

    [Fact]
    public void BadInput_IsNamed()
    {
        Assert.Throws<ArgumentException>("subject", () => NoValueDetail.NotReported(" ", ObservationTime.On(Day)));
        Assert.Throws<ArgumentException>("areas", () => NoValueDetail.AreasLacking([]));
        Assert.Throws<ArgumentNullException>("areas", () => NoValueDetail.AreasLacking([null!]));
        Assert.Throws<ArgumentException>("code", () => NoValueDetail.WithheldBy(""));
        Assert.Throws<ArgumentNullException>("language", () => NoValueDetail.WithheldBy("gso").ToText(null!));
    }

    [Fact]
    public void Withheld_Observation_KeepsNothingOfTheNumber()
    {
        Observation published = Observation.Of("51", Headcount.Of<Insured>(7), Day).WithText("seven people").WithSource("payroll");
        Observation withheld = published.Withheld("gso");

        Assert.Equal((NoValueReason.Suppressed, NoValueDetail.WithheldBy("gso")), (withheld.Figure.Reason, withheld.Figure.Detail));
        Assert.Equal((published.Key.Measure, "", "payroll"), (withheld.Key.Measure, withheld.Text, withheld.Source));
        Assert.Equal((1m, FigureQualifier.None), (withheld.Precision, withheld.Qualifier));
        Assert.DoesNotContain("7", withheld.Figure.ToString(), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("by", () => published.Withheld(" "));
    }

    [Fact]
    public void OfAConflict_ManyFiguresShareOneDetail()
    {
        Law.Holds(Arb.From(Gen.Choose(1, 2_000)), persons =>
        {
            ObservationSet set = ObservationSet.Of([
                Observation.Of("51", Headcount.Of<Insured>(persons), Day), Observation.Of("51", Headcount.Of<Insured>(persons + 2_000), Day)]);
            Figure<ObservedQuantity> figure = set.FigureOf(Key);

            Assert.Equal(figure, set.FigureOf(Key));
            Assert.Equal([ObservedQuantity.OfPeople(persons), ObservedQuantity.OfPeople(persons + 2_000)], figure.Detail!.Quantities);
        });
    }

    private static IEnumerable<string> CodesOf(NoValueDetail detail) => detail.Keys.Concat(detail.Parts.Select(part => part.Key).OfType<FigureKey>())
        .SelectMany(key => new[] { key.Subject, key.Unit == FigureKey.People ? "" : key.Unit, key.Series, key.Scope });

    internal static (NoValueDetail Detail, string English, string Vietnamese)[] Each() =>
    [
        (NoValueDetail.NotReported("population", ObservationTime.On(Day)), "population, 31 August 2021", "dân số, ngày 31/8/2021"),
        (NoValueDetail.NotReportedUntil("population", Day), "population, up to 31 August 2021", "dân số, đến ngày 31/8/2021"),
        (NoValueDetail.MonthsLacking([ObservationTime.During(ReportingPeriod.Month(2022, 2)), ObservationTime.During(ReportingPeriod.Month(2022, 3))]), "February 2022, March 2022", "tháng 2/2022, tháng 3/2022"),
        (NoValueDetail.PartsLacking([new NoValuePart(North, null, NoValueReason.Missing, null), new NoValuePart(South, null, NoValueReason.Suppressed, NoValueDetail.WithheldBy("gso"))]),
            "not reported: 52 North; not published, to protect people: 64 South (withheld by gso)",
            "chưa được báo cáo: 52 North; không công bố để bảo vệ thông tin cá nhân: 64 South (gso không công bố)"),
        (NoValueDetail.FiguresLacking([new NoValuePart(null, Key, NoValueReason.Missing, null)]),
            "insured, 51, 31 August 2021: not reported", "insured, 51, ngày 31/8/2021: chưa được báo cáo"),
        (NoValueDetail.SeveralMeant(Key.WithSeries("a"), Key.WithSeries("b")),
            "insured, 51, 31 August 2021 series a; insured, 51, 31 August 2021 series b", "insured, 51, ngày 31/8/2021 chuỗi a; insured, 51, ngày 31/8/2021 chuỗi b"),
        (NoValueDetail.SeveralPublished(Key, [ObservedQuantity.OfPeople(1_000), ObservedQuantity.OfPeople(2_000)]),
            "insured, 51, 31 August 2021: 1,000 / 2,000", "insured, 51, ngày 31/8/2021: 1.000 / 2.000"),
        (NoValueDetail.MapsDiffer(Day, Day.PlusDays(1)), "31 August 2021 ≠ 1 September 2021", "ngày 31/8/2021 ≠ ngày 1/9/2021"),
        (NoValueDetail.TerritoriesDiffer([North, South]), "52 North ≠ 64 South", "52 North ≠ 64 South"),
        (NoValueDetail.SubjectsDiffer("a", "b"), "a ≠ b", "a ≠ b"),
        (NoValueDetail.UnitsDiffer("people", "VND"), "people ≠ VND", "người ≠ đồng"),
        (NoValueDetail.DefinitionsDiffer("a", "b"), "a → b", "a → b"),
        (NoValueDetail.NoPeriod(Day), "31 August 2021 ends no period", "ngày 31/8/2021 không phải là ngày cuối của một kỳ"),
        (NoValueDetail.NoEarlierTime(ObservationTime.On(Day)), "there is no earlier time to compare 31 August 2021 with", "không có thời điểm nào trước đó để so sánh với ngày 31/8/2021"),
        (NoValueDetail.DividedByZero, "divided by zero", "chia cho số không"),
        (NoValueDetail.TooLarge, "more than can be counted", "lớn hơn mức có thể đếm được"),
        (NoValueDetail.NotDivided(North, South, [Split]), "split without weights: 52 North by way of 64 South (1 January 2022, Act 7/2022)",
            "bị chia tách mà không có tỷ lệ phân bổ: 52 North qua 64 South (ngày 1/1/2022, Act 7/2022)"),
        (NoValueDetail.AreasOverlap(North, South), "52 North lies in 64 South, of which only a part is here", "52 North nằm trong 64 South, trong khi ở đây chỉ có một phần"),
        (NoValueDetail.NotInCatalogue(Day), "people were in no area of the catalogue on 31 August 2021", "ngày 31/8/2021 có người không thuộc đơn vị hành chính nào trong danh mục"),
        (NoValueDetail.WithheldBy("gso"), "withheld by gso", "gso không công bố"),
        (NoValueDetail.NotASample, "everybody was counted: a register is not a sample", "đã đếm toàn bộ: sổ quản lý không phải là mẫu điều tra"),
    ];
}
