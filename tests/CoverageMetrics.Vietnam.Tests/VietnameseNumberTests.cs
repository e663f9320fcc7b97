using System.Globalization;
using System.Text;
using CoverageMetrics.Published;

namespace CoverageMetrics.Vietnam.Tests;

public class VietnameseNumberTests
{
    [Theory]
    [InlineData("139.986", "139986")]
    [InlineData("0", "0")]
    [InlineData("139986", "139986")]
    [InlineData("1,16 triệu", "1160000")]
    [InlineData("270.000 tỷ đồng", "270000000000000")]
    [InlineData("264.000,5 tỷ", "264000500000000")]
    [InlineData("2 nghìn tỷ đồng", "2000000000000")]
    [InlineData("93,56 %", "93.56")]
    [InlineData("89,47%", "89.47")]
    [InlineData("0,5 nghìn", "500")]
    [InlineData("3 ngàn", "3000")]
    [InlineData("5 tỉ", "5000000000")]
    [InlineData("12,345 triệu", "12345000")]
    [InlineData("-3,5%", "-3.5")]
    public void Parse_AsReportsPrintIt_IsItsValue(string text, string expected) =>
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), VietnameseNumber.Parse(text).Value);

    [Theory]
    [InlineData("")]
    [InlineData("1.16 triệu")]
    [InlineData("12.34")]
    [InlineData("1.2345")]
    [InlineData("1234.567")]
    [InlineData("0.123")]
    [InlineData("05")]
    [InlineData("1,234,567")]
    [InlineData("1.234.567,")]
    [InlineData(",5")]
    [InlineData("14.8.2020")]
    [InlineData("05/3/2020")]
    [InlineData("7.2016")]
    [InlineData("5-2019")]
    [InlineData("96/NQ-BCS")]
    [InlineData("2482/BHXH-TT")]
    [InlineData("28-NQ/TW")]
    [InlineData("1 triệu rưỡi")]
    [InlineData("2 triệu 300 nghìn")]
    [InlineData("tỷ lệ")]
    [InlineData("5 tỷ lệ")]
    [InlineData("15, 31%")]
    [InlineData("5 triệu%")]
    [InlineData("1,16  triệu")]
    [InlineData("1000000000000000")]
    [InlineData("99999999999999999999999999999")]
    [InlineData("999999999999999999999999999999")]
    [InlineData("9.999.999.999.999.999.999.999")]
    [InlineData("9999999999999999999,9999999999")]
    [InlineData("0,12345678901")]
    public void Parse_AnythingElse_IsRefused(string text)
    {
        Assert.False(VietnameseNumber.TryParse(text, out _));
        Assert.Throws<FormatException>(() => VietnameseNumber.Parse(text));
    }

    // What stands at the edge of a rule.
    [Theory]
    [InlineData("123.4%", "123,4%")]
    [InlineData("1.25 tỷ", "1,25 tỷ")]
    [InlineData("1234.5%", "1234.5%")]
    [InlineData("1.234%", "1.234%")]
    [InlineData("12.%", "12.%")]
    [InlineData(".5%", ".5%")]
    [InlineData("1,2.5%", "1,2.5%")]
    [InlineData("1.5.2%", "1.5.2%")]
    [InlineData("1.5,2%", "1.5,2%")]
    [InlineData("1.5", "1.5")]
    [InlineData("x1.5", "x1.5")]
    [InlineData("1, x%", "1, x%")]
    [InlineData("1, 5 triệu", "1, 5 triệu")]
    [InlineData("１！～", "1!~")]
    public void Repair_IsOfWhatItsRulesName(string text, string repaired) => Assert.Equal(repaired, VietnameseNumberRepairs.Repair(text, out _));

    [Theory]
    [InlineData(200, 'a')]
    [InlineData(201, 'A')]
    public void Repair_OfWhatIsTooLongForANumber_IsLeftOut(int length, char first) => Assert.Equal(first, VietnameseNumberRepairs.Repair(new string('A', length), out _)[0]);

    [Theory]
    [InlineData("15, 31%", "15,31%", FigureRepair.SpaceInsideNumber)]
    [InlineData("1,16triệu", "1,16 triệu", FigureRepair.MissingSpace)]
    [InlineData("17.1 triệu", "17,1 triệu", FigureRepair.DecimalPoint)]
    [InlineData("17.1%", "17,1%", FigureRepair.DecimalPoint)]
    [InlineData("1,16 TRIỆU", "1,16 triệu", FigureRepair.LetterCase)]
    [InlineData(" 1,16\u00A0 triệu ", "1,16 triệu", FigureRepair.Spaces)]
    [InlineData("１３９.９８６", "139.986", FigureRepair.WideCharacters)]
    public void ParseLenient_WhatNeedsNoGuess_IsRepairedAndReported(string text, string expected, FigureRepair repair)
    {
        VietnameseNumberReading reading = VietnameseNumber.ParseLenient(text);

        Assert.Equal(expected, reading.ToString());
        Assert.Equal([repair], reading.Repairs);
        Assert.False(VietnameseNumber.TryParse(text, out _));
    }

    [Fact]
    public void ParseLenient_LettersAndMarksApart_ArePutTogether()
    {
        string apart = "1,16 triệu".Normalize(NormalizationForm.FormD);

        VietnameseNumberReading reading = VietnameseNumber.ParseLenient(apart);

        Assert.Equal([FigureRepair.ComposedLetters], reading.Repairs);
        Assert.Equal(1_160_000, reading.Number.Value);
    }

    [Theory]
    [InlineData("1,234,567")]
    [InlineData("1.16")]
    [InlineData("14.8.2020")]
    [InlineData("12.34.567 triệu")]
    [InlineData("96/NQ-BCS")]
    [InlineData("1 triệu rưỡi")]
    [InlineData("2021- 2025")]
    [InlineData("5-2019")]
    public void ParseLenient_WhatWouldNeedAGuess_IsRefused(string text) =>
        Assert.Throws<FormatException>(() => VietnameseNumber.ParseLenient(text));

    [Theory]
    [InlineData("270.000 tỷ đồng")]
    [InlineData("93,56 %")]
    [InlineData("93,56\u00A0%")]
    [InlineData("3 ngàn tỉ")]
    public void ParseLenient_ARightNumber_ReportsNothing(string text)
    {
        Assert.True(VietnameseNumber.TryParse(text, out VietnameseNumber number));
        Assert.Empty(VietnameseNumber.ParseLenient(text).Repairs);
        Assert.Equal(number, VietnameseNumber.ParseLenient(text).Number);
    }

    [Theory]
    [InlineData("vi-VN")]
    [InlineData("en-US")]
    [InlineData("fa-IR")]
    public void ToString_InAnyCulture_IsVietnamese(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

            Assert.Equal("139.986", VietnameseNumber.Of(139_986).ToString());
            Assert.Equal("−1.234,50", VietnameseNumber.Of(-1_234.50m).ToString());
            Assert.Equal("1,16 triệu", VietnameseNumber.Of(1.16m, NumberScale.Millions).ToString());
            Assert.Equal("270.000 tỷ đồng", VietnameseNumber.OfDong(270_000m, NumberScale.Billions).ToString());
            Assert.Equal("19,50%", VietnameseNumber.OfPercent(19.50m).ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Of_TooLargeOrTooFine_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => VietnameseNumber.Of(1_000_000_000_000_000m));
        Assert.Throws<ArgumentOutOfRangeException>(() => VietnameseNumber.OfPercent(0.12345678901m));
        Assert.Throws<ArgumentOutOfRangeException>(() => VietnameseNumber.Of(1, NumberScale.Of(100_000, "lakh")));
    }
}
