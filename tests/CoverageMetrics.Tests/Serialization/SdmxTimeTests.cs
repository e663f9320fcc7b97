using CoverageMetrics.Figures;
using CoverageMetrics.Periods;
using CoverageMetrics.Serialization;
using NodaTime;

namespace CoverageMetrics.Tests.Serialization;

/// <summary>Times as the standard writes them (SDMX 3.0, section 6, "Time"): Gregorian and reporting periods, and runs of months.</summary>
public class SdmxTimeTests
{
    [Theory]
    [InlineData("2022", 1, 12)]
    [InlineData("2022-A1", 1, 12)]
    [InlineData("2022-S1", 1, 6)]
    [InlineData("2022-S2", 7, 6)]
    [InlineData("2022-T1", 1, 4)]
    [InlineData("2022-T2", 5, 4)]
    [InlineData("2022-T3", 9, 4)]
    [InlineData("2022-Q1", 1, 3)]
    [InlineData("2022-Q2", 4, 3)]
    [InlineData("2022-Q3", 7, 3)]
    [InlineData("2022-Q4", 10, 3)]
    [InlineData("2022-01", 1, 1)]
    [InlineData("2022-09", 9, 1)]
    [InlineData("2022-10", 10, 1)]
    [InlineData("2022-M09", 9, 1)]
    [InlineData("2022-M10", 10, 1)]
    [InlineData("2022-M12", 12, 1)]
    [InlineData("2022-04-01/P12M", 4, 12)]
    [InlineData("2022-04-01/P1Y", 4, 12)]
    [InlineData("2022-01-01/P8M", 1, 8)]
    [InlineData("2022-12-01/P120M", 12, 120)]
    public void TryRead_EveryForm_IsItsMonths(string text, int first, int months)
    {
        ReportingPeriod period = ReportingPeriod.StartingIn(2022, first, months);

        Assert.True(SdmxTime.TryRead(text, SdmxTime.Sum, out ObservationTime time));
        Assert.Equal(ObservationTime.During(period), time);
        Assert.True(SdmxTime.TryRead(text, "", out ObservationTime flow));
        Assert.Equal(time, flow);
        Assert.True(SdmxTime.TryRead(text, SdmxTime.Average, out ObservationTime mean));
        Assert.Equal(ObservationTime.MeanOf(period), mean);
        Assert.True(SdmxTime.TryRead(text, SdmxTime.End, out ObservationTime end));
        Assert.Equal(ObservationTime.On(period.LastDay), end);
        Assert.False(SdmxTime.TryRead(text, "B", out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("202")]
    [InlineData("0000")]
    [InlineData("20222")]
    [InlineData("2022-A2")]
    [InlineData("2022-S0")]
    [InlineData("2022-S3")]
    [InlineData("2022-T0")]
    [InlineData("2022-T4")]
    [InlineData("2022-Q0")]
    [InlineData("2022-Q5")]
    [InlineData("2022-Q12")]
    [InlineData("2022-00")]
    [InlineData("2022-13")]
    [InlineData("2022-20")]
    [InlineData("2022-1a")]
    [InlineData("2022-M00")]
    [InlineData("2022-M13")]
    [InlineData("2022-M2x")]
    [InlineData("2022-M1x")]
    [InlineData("2022-M0.")]
    [InlineData("2022-Mx5")]
    [InlineData("2022-x5")]
    [InlineData("2022-00-01/P1M")]
    [InlineData("2022-13-01/P1M")]
    [InlineData("2022-04-01/P0M")]
    [InlineData("2022-04-01/P121M")]
    [InlineData("2022-04-01/P-1M")]
    [InlineData("2022-04-01/PM")]
    [InlineData("2022-04-01/P2Y")]
    [InlineData("2022-04-02/P1M")]
    public void TryRead_WhatIsNone_IsRefused(string text) => Assert.False(SdmxTime.TryRead(text, SdmxTime.Sum, out _));

    [Fact]
    public void TryRead_TheLastYear_IsReadToItsEnd()
    {
        Assert.True(SdmxTime.TryRead($"{ReportingPeriod.LastYear}", SdmxTime.Sum, out ObservationTime year));
        Assert.True(SdmxTime.TryRead($"{ReportingPeriod.LastYear}-12-01/P1M", SdmxTime.Sum, out ObservationTime month));
        Assert.False(SdmxTime.TryRead($"{ReportingPeriod.LastYear}-12-01/P2M", SdmxTime.Sum, out _));
        Assert.False(SdmxTime.TryRead($"{ReportingPeriod.LastYear + 1}", SdmxTime.Sum, out _));
        Assert.Equal((ReportingPeriod.Year(ReportingPeriod.LastYear), ReportingPeriod.Month(ReportingPeriod.LastYear, 12)), (year.Period, month.Period));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("E", true)]
    [InlineData("S", false)]
    [InlineData("A", false)]
    public void TryRead_ADay_IsOfAStock(string collected, bool isRead)
    {
        Assert.Equal(isRead, SdmxTime.TryRead("2022-06-30", collected, out ObservationTime time));
        Assert.Equal(ObservationTime.On(new LocalDate(2022, 6, 30)), time);
    }

    [Theory]
    [InlineData(1, 12, "2022")]
    [InlineData(1, 6, "2022-S1")]
    [InlineData(7, 6, "2022-S2")]
    [InlineData(4, 6, "2022-04-01/P6M")]
    [InlineData(10, 3, "2022-Q4")]
    [InlineData(2, 3, "2022-02-01/P3M")]
    [InlineData(12, 1, "2022-12")]
    [InlineData(5, 4, "2022-05-01/P4M")]
    [InlineData(4, 12, "2022-04-01/P12M")]
    public void Write_IsTheShortestFormThatTheStandardHas(int first, int months, string text)
    {
        ReportingPeriod period = ReportingPeriod.StartingIn(2022, first, months);

        Assert.Equal(text, SdmxTime.Write(ObservationTime.During(period)));
        Assert.Equal(text, SdmxTime.Write(ObservationTime.MeanOf(period)));
        Assert.Equal(("S", "A", "E"), (SdmxTime.CollectedOf(ObservationTime.During(period)), SdmxTime.CollectedOf(ObservationTime.MeanOf(period)), SdmxTime.CollectedOf(ObservationTime.On(period.LastDay))));
    }
}
