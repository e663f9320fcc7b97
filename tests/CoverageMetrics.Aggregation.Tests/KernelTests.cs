using CoverageMetrics.Aggregation.Kernels;
using NodaTime;

namespace CoverageMetrics.Aggregation.Tests;

/// <summary>Every way of counting gives what the plain loop gives, and the plain loop what LINQ gives.</summary>
public class KernelTests
{
    private static readonly LocalDate AsAt = Rows.Epoch.PlusDays(7_000);

    public static TheoryData<string, string> LayoutsAndPaths()
    {
        var data = new TheoryData<string, string>();
        foreach (string layout in new[] { "area", "wide", "age" })
        {
            data.Add(layout, nameof(KernelPath.Vector128));
            data.Add(layout, nameof(KernelPath.Vector512));
        }

        return data;
    }

    [Theory]
    [InlineData("area")]
    [InlineData("wide")]
    [InlineData("age")]
    public void Scalar_RowsWithFaults_AgreesWithLinq(string layoutName)
    {
        TallyLayout layout = Layout(layoutName, 7);
        Rows rows = Rows.Make(1, 3_000, 7, layout.Programmes.Count, faults: true);
        foreach (LocalDate? asAt in new LocalDate?[] { null, AsAt })
        {
            ParticipantTally tally = Count(KernelPath.Scalar, rows, layout, asAt, 0, rows.Count);

            int index = 0;
            foreach (int area in Enumerable.Range(0, 7))
            {
                foreach (string? sex in layout.Dimensions.Count == 0 ? new string?[] { null } : ["female", "male"])
                {
                    foreach (string? band in layout.Dimensions.Count == 0 ? new string?[] { null } : ["0-14", "15-24", "25-59", "60+"])
                    {
                        for (int group = 0; group < layout.Groups.Count; group++)
                        {
                            Assert.Equal(rows.Expect(layout, area, sex, band, Mask(layout, group), asAt), tally.Counts[index++]);
                        }
                    }
                }
            }

            Assert.Equal(index, tally.Counts.Length);
            Assert.Equal(rows.Count, tally.RowsRead);
            Assert.Equal(Enumerable.Range(0, rows.Count).Count(row => !rows.IsGood(layout, row, asAt is not null)), tally.RowsRejected);
            Assert.Equal(Enumerable.Range(0, rows.Count).Count(row => rows.IsGood(layout, row, asAt is not null) && rows.IsInForce(row, asAt)), tally.RowsCounted);
        }
    }

    [Theory]
    [MemberData(nameof(LayoutsAndPaths))]
    public void Vectors_EveryLengthTo300_AgreeWithScalar(string layoutName, string path)
    {
        TallyLayout layout = Layout(layoutName, 11);
        for (int length = 0; length <= 300; length++)
        {
            Agree(Rows.Make(length, length, 11, layout.Programmes.Count, faults: length % 2 == 1), layout, Enum.Parse<KernelPath>(path));
        }
    }

    [Theory]
    [MemberData(nameof(LayoutsAndPaths))]
    public void Vectors_RandomSizes_AgreeWithScalar(string layoutName, string path)
    {
        var random = new Random(8);
        TallyLayout layout = Layout(layoutName, 3_321);
        for (int repetition = 0; repetition < 6; repetition++)
        {
            Agree(Rows.Make(repetition, random.Next(200_000), 3_321, layout.Programmes.Count, faults: repetition % 2 == 1), layout, Enum.Parse<KernelPath>(path));
        }
    }

    [Theory]
    [InlineData(true, 40, 2)]
    [InlineData(true, 1)]
    [InlineData(false, 2, 3, 20, 15)]
    [InlineData(false, 255, 255)]
    [InlineData(false, 255, 255, 2)]
    public void Vectors_AnyDimensions_AgreeWithScalar(bool ages, params int[] sizes)
    {
        TallyLayout layout = ages ? Rows.Layout(9).By(TallyDimension.AgeBands("age", 2025, 0, 15, 25, 60)) : Rows.Layout(9);
        for (int dimension = 0; dimension < sizes.Length; dimension++)
        {
            layout = layout.By(TallyDimension.Of($"d{dimension}", CodeIndex.Numbered(sizes[dimension])));
        }

        foreach ((int count, bool faults, bool oneArea) in new[] { (299, true, false), (6_000, false, true), (6_000, true, true), (20_000, false, false), (20_000, true, false) })
        {
            Rows rows = Rows.Make(count, count, 9, 4, faults);
            if (oneArea)
            {
                rows.Areas.AsSpan().Fill(8);
            }

            ParticipantTally Count(KernelPath path)
            {
                ParticipantColumns columns = rows.DatedColumns(0, count);
                columns = ages ? columns.BornIn(rows.Births) : columns;
                for (int dimension = 0; dimension < sizes.Length; dimension++)
                {
                    int size = sizes[dimension];
                    int factor = 7 + (4 * dimension);
                    byte[] ordinals = [.. Enumerable.Range(0, count).Select(row => (byte)(faults && row % 5_000 == 4_321 ? size : row * factor % size))];
                    columns = columns.By(ordinals);
                }

                return ColumnCount.Run(path, columns, layout, Rows.Dated(AsAt), default);
            }

            ParticipantTally expected = Count(KernelPath.Scalar);

            Assert.All(Enum.GetValues<KernelPath>(), path => Assert.Equal(expected, Count(path)));
        }
    }

    [Fact]
    public void Vectors_BirthLongAfterAnEarlyYear_IsNoGreatAge()
    {
        TallyLayout layout = Rows.Layout(2).By(TallyDimension.AgeBands("age", 100, 0, 60));
        ushort[] births = [.. Enumerable.Repeat((ushort)65_500, 300)];
        foreach (KernelPath path in Enum.GetValues<KernelPath>())
        {
            ParticipantTally tally = ColumnCount.Run(
                path, ParticipantColumns.Of(new ushort[births.Length], new byte[births.Length]).BornIn(births), layout, TallyOptions.Usual, default);

            Assert.Equal(births.Length, tally.RowsRejected);
        }
    }

    [Theory]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(131_072)]
    [InlineData(200_001)]
    public void Lanes_OneAreaWithAllFlags_DoNotOverflow(int count)
    {
        foreach (string layoutName in new[] { "area", "wide", "age" })
        {
            TallyLayout layout = Layout(layoutName, 5);
            byte all = (byte)((1 << layout.Programmes.Count) - 1);
            Rows rows = Same(count, all);
            foreach (KernelPath path in Enum.GetValues<KernelPath>())
            {
                ParticipantTally tally = Count(path, rows, layout, null, 0, count);

                foreach (string group in layout.Groups.Codes)
                {
                    Assert.Equal(count, tally["3", group]);
                    Assert.Equal(0, tally["2", group]);
                }
            }
        }
    }

    [Fact]
    public void Lanes_OneAreaInOneProgramme_DoNotOverflow()
    {
        foreach (string layoutName in new[] { "area", "wide", "age" })
        {
            TallyLayout layout = Layout(layoutName, 5);
            for (int programme = 0; programme < layout.Programmes.Count; programme++)
            {
                Rows rows = Same(131_072, (byte)(1 << programme));
                foreach (KernelPath path in Enum.GetValues<KernelPath>())
                {
                    ParticipantTally tally = Count(path, rows, layout, null, 0, rows.Count);

                    Assert.Equal(layout.Programmes.Codes.Select((_, each) => each == programme ? 131_072L : 0), layout.Programmes.Codes.Select(code => tally["3", code]));
                }
            }
        }
    }

    [Fact]
    public void Lanes_TwoAreasInTurn_DoNotOverflow()
    {
        Rows rows = Same(300_000, 15);
        for (int row = 0; row < rows.Count; row += 2)
        {
            rows.Areas[row] = 4;
        }

        foreach (string layoutName in new[] { "area", "age" })
        {
            foreach (KernelPath path in Enum.GetValues<KernelPath>())
            {
                ParticipantTally tally = Count(path, rows, Layout(layoutName, 5), null, 0, rows.Count);

                Assert.Equal(150_000, tally["3", "health"]);
                Assert.Equal(150_000, tally["4", "compulsory"]);
            }
        }
    }

    [Fact]
    public void WideColumns_SameValues_AgreeWithNarrow()
    {
        foreach (string layoutName in new[] { "area", "age" })
        {
            TallyLayout layout = Layout(layoutName, 50);
            Rows rows = Rows.Make(4, 70_000, 50, 4, faults: true);
            int[] areas = Array.ConvertAll(rows.Areas, area => (int)area);
            int[] starts = Array.ConvertAll(rows.Starts, start => (int)start);
            int[] ends = Array.ConvertAll(rows.Ends, end => end == ParticipantColumns.OpenEnd16 ? ParticipantColumns.OpenEnd32 : end);
            ParticipantColumns wide = ParticipantColumns.Of(areas, rows.Flags).During(Rows.Epoch, starts, ends);
            if (layout.Dimensions.Count > 0)
            {
                wide = wide.By(rows.Sexes).BornIn(rows.Births);
            }

            Assert.Equal(ParticipantTally.Count(rows.ColumnsFor(layout), layout, TallyOptions.Usual.AsAt(AsAt)), ParticipantTally.Count(wide, layout, TallyOptions.Usual.AsAt(AsAt)));
            Assert.Equal(ParticipantTally.Count(rows.ColumnsFor(layout), layout, TallyOptions.Usual.OverAllDates()), ParticipantTally.Count(wide, layout, TallyOptions.Usual.OverAllDates()));
        }
    }

    [Fact]
    public void WideColumns_NegativeNumbersAndDays_AreCountedForWhatTheyAre()
    {
        foreach (string layoutName in new[] { "area", "age" })
        {
            TallyLayout layout = Layout(layoutName, 5);
            ParticipantColumns columns = ParticipantColumns.Of([-1, 4, int.MinValue, int.MaxValue, 4, 4], [1, 1, 1, 1, 1, 1])
                .During(AsAt, [-5, -5, 0, 0, 1, int.MinValue], [0, 1, 1, 1, 2, 0]);
            if (layout.Dimensions.Count > 0)
            {
                columns = columns.By(new byte[6]).BornIn([2000, 2000, 2000, 2000, 2000, 2000]);
            }

            ParticipantTally tally = ParticipantTally.Count(columns, layout, TallyOptions.Usual.AsAt(AsAt));

            Assert.Equal(1, tally["4", "compulsory"]);
            Assert.Equal((2, 3), (tally.RowsNotInForce, tally.RowsRejected));
            Assert.Equal(["-1", "-2147483648", "2147483647"], Assert.Single(tally.Rejected).Examples.Select(example => example.Value));
            Assert.Equal(tally, ParticipantTally.CountAsAtEach(columns, layout, [AsAt])[0]);
            if (layout.Dimensions.Count == 0)
            {
                ParticipantColumns persons = columns.About(new uint[6]);
                Assert.Equal(3, PersonTally.Count(persons, layout, TallyOptions.Usual.AsAt(AsAt)).RowsRejected);
                Assert.Equal(1, PersonRegister.Of(persons, layout, TallyOptions.Usual.AsAt(AsAt)).Count);
            }
        }
    }

    private static void Agree(Rows rows, TallyLayout layout, KernelPath path)
    {
        foreach (LocalDate? asAt in new LocalDate?[] { null, AsAt })
        {
            ParticipantTally expected = Count(KernelPath.Scalar, rows, layout, asAt, 0, rows.Count);

            Assert.Equal(expected, Count(path, rows, layout, asAt, 0, rows.Count));
        }
    }

    private static ParticipantTally Count(KernelPath path, Rows rows, TallyLayout layout, LocalDate? asAt, int from, int to) =>
        ColumnCount.Run(path, rows.ColumnsFor(layout, from, to), layout, Rows.Dated(asAt), default);

    private static Rows Same(int count, byte flags)
    {
        Rows rows = Rows.Make(1, count, 5, 4, faults: false);
        rows.Areas.AsSpan().Fill(3);
        rows.Flags.AsSpan().Fill(flags);
        rows.Sexes.AsSpan().Fill(1);
        rows.Births.AsSpan().Fill(1980);
        return rows;
    }

    private static TallyLayout Layout(string name, int areas) => name switch
    {
        "area" => Rows.Layout(areas),
        "wide" => Rows.WideLayout(areas),
        _ => Rows.AgeLayout(areas),
    };

    private static int Mask(TallyLayout layout, int group) => layout.Groups[group] switch
    {
        "social-insurance" => 3,
        "anything" => 31,
        _ => 1 << group,
    };
}
