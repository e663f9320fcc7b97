using CoverageMetrics.Published;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CoverageMetrics.Vietnam.Tests;

public class VietnameseNumberLaws
{
    private static readonly Config Config = Law.Of(500);

    private static readonly Gen<VietnameseNumber> Numbers =
        from high in Gen.Choose(-999_999_999, 999_999_999)
        from low in Gen.Choose(0, 999_999)
        from decimals in Gen.Choose(0, 6)
        from scale in Gen.Elements(NumberScale.Ones, NumberScale.Thousands, NumberScale.Millions, NumberScale.Billions, NumberScale.Trillions)
        from unit in Gen.Choose(0, 2)
        let digits = ((high * 1_000_000m) + low) * new decimal(1, 0, 0, false, (byte)decimals)
        let small = Math.Abs(digits) < 1_000_000_000_000_000m ? digits : high
        select unit switch
        {
            0 => VietnameseNumber.OfPercent(small),
            1 => VietnameseNumber.OfDong(small, scale),
            _ => VietnameseNumber.Of(small, scale),
        };

    [Fact]
    public void What_is_written_is_read_back() =>
        Prop.ForAll(Arb.From(Numbers), number =>
            VietnameseNumber.Parse(number.ToString()) == number
            && VietnameseNumber.Parse(number.ToString()).ToString() == number.ToString()
            && VietnameseNumber.ParseLenient(number.ToString()).Repairs.Count == 0).Check(Config);

    private static readonly Arbitrary<string?> Texts = Arb.From<string?>(
        Gen.OneOf(
            ArbMap.Default.GeneratorFor<string?>(),
            from count in Gen.Choose(1, 6)
            from pieces in Gen.Elements(
                "0", "5", "139", "999999999999999", "9999999999999999999", ".986", ".", ",", ",5", ",31", " ", "\u00A0", "\u202F", "%", " %", "\u00A0%", "-", " nghìn", " ngàn", "triệu", " TRIỆU", " tỷ", " tỉ", " đồng")
                .ArrayOf(count)
            select string.Concat(pieces)));

    [Fact]
    public void Any_text_is_a_number_that_needs_no_repair_or_refused() =>
        Prop.ForAll(Texts, text =>
        {
            bool isNumber = VietnameseNumber.TryParse(text, out VietnameseNumber number);
            bool isLenient = VietnameseNumber.TryParseLenient(text, out VietnameseNumberReading? reading);
            return !isNumber || (isLenient && reading!.Number == number && reading.Repairs.Count == 0);
        }).Check(Config.WithMaxTest(20_000));
}
