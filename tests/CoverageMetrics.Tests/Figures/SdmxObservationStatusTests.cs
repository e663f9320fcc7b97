using CoverageMetrics.Figures;

namespace CoverageMetrics.Tests.Figures;

public class SdmxObservationStatusTests
{
    [Theory]
    [InlineData(FigureStatus.Final, "A")]
    [InlineData(FigureStatus.Provisional, "P")]
    [InlineData(FigureStatus.Derived, "E")]
    [InlineData(FigureStatus.Estimated, "E")]
    [InlineData(FigureStatus.Forecast, "F")]
    public void CodeOf_Status_IsThatOfTheCodeList(FigureStatus status, string expected) => Assert.Equal(expected, SdmxObservationStatus.CodeOf(status));

    [Theory]
    [InlineData(NoValueReason.Missing, "O")]
    [InlineData(NoValueReason.Suppressed, "Q")]
    [InlineData(NoValueReason.Undefined, "M")]
    [InlineData(NoValueReason.Incomplete, "O")]
    [InlineData(NoValueReason.NotComparable, "O")]
    [InlineData(NoValueReason.Conflicting, "O")]
    public void CodeOf_Reason_IsThatOfTheCodeList(NoValueReason reason, string expected) => Assert.Equal(expected, SdmxObservationStatus.CodeOf(reason));

    [Fact]
    public void CodeOf_EveryStatusAndReason_IsThere()
    {
        Assert.All(Enum.GetValues<FigureStatus>(), status => Assert.Single(SdmxObservationStatus.CodeOf(status)));
        Assert.All(Enum.GetValues<NoValueReason>(), reason => Assert.Single(SdmxObservationStatus.CodeOf(reason)));
        Assert.Equal("O", SdmxObservationStatus.CodeOf(default(Figure<int>)));
    }

    [Theory]
    [InlineData("B")]
    [InlineData("D")]
    [InlineData("N")]
    [InlineData("S")]
    [InlineData("a")]
    [InlineData("")]
    [InlineData(null)]
    public void TryRead_WhatSaysNothingOfFirmness_IsNotRead(string? code)
    {
        Assert.False(SdmxObservationStatus.TryReadStatus(code, out _));
        Assert.False(SdmxObservationStatus.TryReadReason(code, out _));
    }

    [Fact]
    public void TryRead_NoCode_IsBothAStatusAndAReason() =>
        Assert.DoesNotContain(
            Enumerable.Range('A', 26).Select(letter => ((char)letter).ToString()),
            code => SdmxObservationStatus.TryReadStatus(code, out _) && SdmxObservationStatus.TryReadReason(code, out _));

    [Fact]
    public void CodeOf_Unknown_ThrowsNamingTheParameter()
    {
        Assert.Equal("status", Assert.Throws<ArgumentOutOfRangeException>(() => SdmxObservationStatus.CodeOf((FigureStatus)9)).ParamName);
        Assert.Equal("reason", Assert.Throws<ArgumentOutOfRangeException>(() => SdmxObservationStatus.CodeOf((NoValueReason)9)).ParamName);
    }
}
