using System.Data;
using System.Globalization;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Vietnam;
using NodaTime;

namespace CoverageMetrics.Smoke.Tests;

/// <summary>Figures with a status or a reason, and the loading of observations.</summary>
public class FigureTests
{
    [Fact]
    public void Figure_WithoutAValue_KeepsItsReason()
    {
        var unreported = Figure.None<Headcount<SocialInsurance>>(NoValueReason.Missing);

        Assert.Equal(NoValueReason.Missing, unreported.Combine(Figure.Of(Headcount.Of<LabourForce>(1)), Coverage.Of).Reason);
    }

    // 139,986 were 19.55 % of the working-age labour force of Quảng Ngãi, which the article does not give.
    [Fact]
    public void Implied_Denominator_IsDerived() => Assert.Equal(
        Figure.Of(Headcount.Of<WorkingAgeLabourForce>(716_041), FigureStatus.Derived),
        Implied.Denominator(Headcount.Of<SocialInsurance>(139_986), Percentage.FromPercent<WorkingAgeLabourForce>(19.55m)));

    [Fact]
    public void Load_KeepsTheGoodRowsAndReportsTheOthers()
    {
        using var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        table.Columns.Add("area", typeof(string));
        table.Columns.Add("subject", typeof(string));
        table.Columns.Add("day", typeof(string));
        table.Columns.Add("people", typeof(decimal));
        table.Rows.Add("64", SocialInsurance.Code, "2019-12-31", 85_700m);
        table.Rows.Add("51", SocialInsurance.Code, "2019-12-31", 12.5m);
        using DataTableReader reader = table.CreateDataReader();

        ObservationLoad load = ObservationLoad.Read(reader, ObservationColumns.Area("area").Subject("subject").Day("day").Persons("people"));

        Assert.Equal(Observation.Of("64", Headcount.Of<SocialInsurance>(85_700), new LocalDate(2019, 12, 31)), Assert.Single(load.Observations));
        Assert.Equal(2, load.RowsRead);
    }
}
