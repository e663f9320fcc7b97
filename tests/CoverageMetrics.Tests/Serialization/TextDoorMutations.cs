using System.Data;
using System.Globalization;
using System.Reflection;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Periods;
using CoverageMetrics.Serialization;
using CoverageMetrics.Tests.Support;
using Xunit.Abstractions;

namespace CoverageMetrics.Tests.Serialization;

/// <summary>Spoilt texts at every door for text that has no driver of its own: read, or refused in the documented way, within a stated multiple of their memory.</summary>
public class TextDoorMutations(ITestOutputHelper output)
{
    private const int BytesPerLetter = 200;
    private const int BytesToBegin = 1 << 16;

    private static readonly IFormatProvider?[] Conventions = [null, Language.English, Vietnamese.Language, CultureInfo.GetCultureInfo("hi-IN"), new CultureInfo("ar") { NumberFormat = { NumberDecimalSeparator = "٫" } }];

    private static readonly Dictionary<Type, object[]> Samples = new object[]
    {
        Amount.OfBillions<Dong>(270_000), Amount.Of<Dong>(0.5m), AmountChange.Of<Dong>(-1_250.75m), Count.Of<Visits>(17_100_000), Headcount.Of<Insured>(17_100_000), HeadcountChange.Of<Insured>(2_360_000),
        Percentage.FromPercent<LabourForce>(45.123456789m), GrowthRate.FromPercent(15.96m), GrowthRate.FromPercent(-0.4m), PercentagePoints.FromPoints(-19.8m),
        AreaCode.Of("VN-HN"), ReportingPeriod.Quarter(2022, 3), ReportingPeriod.FirstMonths(2022, 9),
    }.GroupBy(sample => sample.GetType()).ToDictionary(samples => samples.Key, samples => samples.ToArray());

    private static readonly string[] Names = ["area", "subject", "day", "period", "people", "status", "published", "precision", "qualifier"];

    private static readonly ObservationColumns Columns = ObservationColumns.Area("area").Subject("subject").Day("day").Period("period").Persons("people").Status("status").Published("published")
        .Precision("precision").Qualifier("qualifier");

    private static readonly string[] Rows =
    [
        "01\tvn:social-insurance\t2022-09-30\t\t17240000\tE\t2022-10-06\t10000\tover", "VN\tvn:social-insurance\t\t2022-Q3\t17100000\t\t\t\t", "64\tvn:social-insurance\t2022-09-30\t\t\tQ\t\t\t",
    ];

    public static TheoryData<Type> Types => [.. Samples.Keys];

    [Fact]
    public void EveryTypeThatIsReadFromText_HasSamples() => Assert.Equal(
        typeof(Observation).Assembly.GetExportedTypes().Where(type => type.GetInterfaces().Any(IsParsable)).Select(type => type.Name).Order(StringComparer.Ordinal),
        Samples.Keys.Select(type => type.Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Types))]
    public void Value_OfSpoiltText_IsReadOrRefused(Type type) =>
        typeof(TextDoorMutations).GetMethod(nameof(Values), BindingFlags.NonPublic | BindingFlags.Instance)!.MakeGenericMethod(type).Invoke(this, null);

    private void Values<T>()
        where T : struct, IParsable<T>
    {
        string[] good = [.. Samples[typeof(T)].SelectMany(sample => Conventions.Select(convention => Written(sample, convention)))];
        int read = Mutations.Drive(output, $"{typeof(T).Name.Split('`')[0]}.Parse, TryParse", 2_000, good, text => Array.ConvertAll(Conventions, convention => IsRead<T>(text, convention)).Contains(true));
        Assert.InRange(read, Mutations.Times(50), Mutations.Times(1_950));
    }

    private static bool IsRead<T>(string text, IFormatProvider? convention)
        where T : struct, IParsable<T>
    {
        bool isRead = T.TryParse(text, convention, out T value);
        Exception? refusal = Record.Exception(() => T.Parse(text, convention));
        Assert.True(isRead ? refusal is null : refusal is FormatException, $"{refusal}\n{text}");
        Assert.True(!isRead || T.Parse(Written(value, convention), convention).Equals(value), text);
        return isRead;
    }

    private static string Written<T>(T value, IFormatProvider? convention)
        where T : notnull => value is IFormattable number ? number.ToString("R", convention) : value.ToString()!;

    private static bool IsParsable(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IParsable<>);

    [Fact]
    public void SdmxCsv_OfSpoiltText_IsReadOrRefused()
    {
        ObservationSet good = OfOneDataSet((ObservationSet)FormSamples.All["observation-set"]);
        int read = Mutations.Drive(output, "DataExchange.ReadSdmxCsv", 3_000, [good.ToSdmxCsv()], text =>
        {
            ObservationLoad? load = null;
            long allocated = Allocation.BytesOfOneRun(() =>
            {
                try
                {
                    load = DataExchange.ReadSdmxCsv(new StringReader(text));
                }
                catch (FormatException)
                {
                    // As documented.
                }
            });
            Assert.InRange(allocated, 0, BytesToBegin + ((long)BytesPerLetter * text.Length));
            if (load is null)
            {
                return false;
            }

            ObservationSet set = OfOneDataSet(load.Observations);
            Assert.Equal(set.ToHashSet(), DataExchange.ReadSdmxCsv(new StringReader(set.ToSdmxCsv())).Observations.ToHashSet());
            return load.Findings.Count == 0;
        });
        Assert.InRange(read, Mutations.Times(75), Mutations.Times(2_925));
    }

    // One publication for each key, day and source, as SDMX has it.
    private static ObservationSet OfOneDataSet(ObservationSet set) =>
        ObservationSet.Of(set.DistinctBy(one => (one.Key, one.Published, one.Source))).With(set.ReportedRates.DistinctBy(one => (one.Key, one.Published, one.Source)));

    [Fact]
    public void Rows_OfSpoiltText_AreReadOrFound()
    {
        int read = Mutations.Drive(output, "ObservationLoad.Read", 20_000, Rows, text =>
        {
            using var table = new DataTable();
            string[] cells = text.Split('\t');
            foreach (string name in Names)
            {
                table.Columns.Add(name, typeof(string));
            }

            table.Rows.Add([.. Names.Select((_, at) => at < cells.Length && cells[at].Length > 0 ? (object)cells[at] : DBNull.Value)]);
            using DataTableReader reader = table.CreateDataReader();

            ObservationLoad load = ObservationLoad.Read(reader, Columns);

            Assert.Equal(1, load.RowsRead);
            Assert.Equal(1, load.Observations.Count + load.Findings.Count);
            return load.Findings.Count == 0;
        });
        Assert.InRange(read, Mutations.Times(500), Mutations.Times(19_500));
    }
}
