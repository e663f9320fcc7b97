using System.Numerics;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Published;
using NodaTime;

namespace CoverageMetrics.Tests.Published;

/// <summary>True quantities that somebody knows, and true claims about them in random qualifiers.</summary>
/// <remarks>The same seed and sizes make the same world, so that a counterexample shrinks by its sizes. In a chain, claims tie only
/// neighbours, so that nothing runs in a circle.</remarks>
internal sealed class TrueWorld
{
    private readonly Random _random;
    private readonly List<FigureKey> _quantities = [];
    private readonly Dictionary<FigureKey, long> _truth = [];
    private readonly List<Claim> _claims = [];
    private readonly bool _isChain;

    internal TrueWorld(int seed, int quantities, int claims, bool isChain)
    {
        _random = new Random(seed);
        _isChain = isChain;
        for (int i = 0; i < quantities; i++)
        {
            Invent($"group-{i % 3}", i);
        }

        for (int i = 0; i < claims; i++)
        {
            _claims.Add(Tell($"{i:000}"));
        }
    }

    internal IReadOnlyDictionary<FigureKey, long> Truth => _truth;

    internal IReadOnlyList<Claim> Claims => _claims;

    /// <summary>Prints a true count in some words; the figure allows it.</summary>
    internal PublishedFigure Print(long value)
    {
        // Nobody rounds everything away.
        long place = 1;
        for (int digits = _random.Next(0, 6); digits > 0 && place * 10 <= value; digits--)
        {
            place *= 10;
        }

        long down = value / place * place;
        bool isRound = down == value;
        PublishedFigure figure = _random.Next(8) switch
        {
            0 when !isRound => PublishedFigure.Count(down, FigureQualifier.Over),
            1 => PublishedFigure.Count(down, FigureQualifier.AtLeast),
            2 when !isRound => PublishedFigure.Count(down + place, FigureQualifier.Nearly),
            3 => PublishedFigure.Count(down, FigureQualifier.About),
            4 => PublishedFigure.Count(down + place, FigureQualifier.AtMost),
            5 => PublishedFigure.Count(Rounded(value, NumberScale.Millions), NumberScale.Millions, FigureQualifier.None),
            6 => PublishedFigure.Count(Rounded(value, NumberScale.Thousands), NumberScale.Thousands, FigureQualifier.None),
            _ => PublishedFigure.Count(value),
        };
        Assert.True(figure.Interval.Contains(ExactNumber.FromWhole(value)), $"{value} printed as {figure}");
        return figure;
    }

    private FigureKey Invent(string group, int number)
    {
        // Communes, provinces, countries.
        long value = _random.Next(3) switch
        {
            0 => _random.NextInt64(1, 20_000),
            1 => _random.NextInt64(1, 2_000_000),
            _ => _random.NextInt64(1, 110_000_000),
        };
        var date = new LocalDate(2016 + number, 12, 31);
        FigureKey quantity = _random.Next(4) == 0
            ? FigureKey.Of(group, ObservationTime.On(date)).WithArea(AreaCode.Of("52")).WithSetter("owner")
            : FigureKey.Of(group, ObservationTime.On(date)).WithArea(AreaCode.Of("52"));
        Add(quantity, value);
        return quantity;
    }

    private void Add(FigureKey quantity, long value)
    {
        _quantities.Add(quantity);
        _truth.Add(quantity, value);
    }

    private Claim Tell(string label)
    {
        int number = _random.Next(_quantities.Count);
        FigureKey first = _quantities[number];
        FigureKey second = _quantities[_isChain ? Math.Max(number - 1, 0) : _random.Next(_quantities.Count)];
        int kind = first == second ? 0 : _random.Next(_isChain ? 6 : 7);
        long change = _truth[first] - _truth[second];
        ChangeDirection direction = change < 0 ? ChangeDirection.Fall : ChangeDirection.Rise;
        switch (kind)
        {
            case 1:
                return Claim.Coverage(label, first, second, Print(_truth[first], _truth[second]));
            case 2:
                return Claim.Increment(label, first, second, direction, Print(Math.Abs(change)));
            case 3:
                return Claim.GrowthRate(label, first, second, direction, Print(Math.Abs(change), _truth[second]));
            case 4 when second.IsPlan:
                return Claim.Attainment(label, first, second, Print(_truth[first], _truth[second]));
            case 5 when change < 0:
                return Claim.PartOf(label, first, second);
            case 6:
                FigureKey sum = FigureKey.Of("sum-" + label, ObservationTime.On(new LocalDate(2022, 12, 31))).WithArea(AreaCode.Of("VN"));
                Add(sum, _truth[first] + _truth[second]);
                return Claim.SumOfParts(label, sum, [first, second]);
            default:
                return first.IsPlan ? Claim.Target(label, first, Print(_truth[first])) : Claim.Count(label, first, Print(_truth[first]));
        }
    }

    // A quotient in hundredths, to as many decimals as the source felt like.
    private PublishedFigure Print(long part, long whole)
    {
        int decimals = _random.Next(0, 4);
        var power = BigInteger.Pow(10, decimals);
        BigInteger scaled = 100 * power * part;
        BigInteger down = scaled / whole;
        decimal unit = new(1, 0, 0, false, (byte)decimals);
        bool isRound = down * whole == scaled;
        PublishedFigure figure = _random.Next(4) switch
        {
            0 when !isRound => PublishedFigure.Percent((decimal)down * unit, FigureQualifier.Over),
            1 when !isRound => PublishedFigure.Percent((decimal)(down + 1) * unit, FigureQualifier.Nearly),
            _ => PublishedFigure.Percent((decimal)(((2 * scaled) + whole) / (2 * whole)) * unit),
        };
        Assert.True(figure.Interval.Contains(ExactNumber.FromFraction(100 * (BigInteger)part, whole)), $"{part}/{whole} printed as {figure}");
        return figure;
    }

    private decimal Rounded(long value, NumberScale scale) =>
        decimal.Round(value / (scale == NumberScale.Millions ? 1_000_000m : 1_000m), _random.Next(0, 4), MidpointRounding.AwayFromZero);
}
