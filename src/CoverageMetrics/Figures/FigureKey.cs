using System;
using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Internal;
using CoverageMetrics.Periods;
using CoverageMetrics.Serialization;
using NodaTime;

namespace CoverageMetrics.Figures;

/// <summary>What a figure is of: everything but its value and when it was published. Two publications of one key are a figure and its revision.</summary>
/// <remarks>
/// <para>Area and the day of the map that its code is read on, subject, unit, time, series and scope; the setter where the figure is a plan or target, and the denominator where it is a
/// percentage or a ratio. Observations, targets, claims and restated figures are all named by it.</para>
/// <para>A key without an area names the same figure of every area: sums and restatements are asked for by it. The default value is the key of nothing.</para>
/// <para>Immutable and safe to share; costs references to its codes, and a time. Equal when all parts are: 19.04 million and 37.7% of one setter are two targets. Ordered
/// by subject, time, series, scope, area, map, unit, denominator, its unit and setter.</para>
/// </remarks>
[JsonConverter(typeof(MetricsJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly record struct FigureKey : IComparable, IComparable<FigureKey>, IShown
{
    /// <summary>The unit of people.</summary>
    public const string People = Codes.People;

    private readonly string? _subject;
    private readonly string? _unit;
    private readonly string? _denominator;
    private readonly string? _perUnit;
    private readonly string? _series;
    private readonly string? _scope;
    private readonly string? _setter;

    internal FigureKey(AreaCode area, LocalDate map, string subject, string unit, ObservationTime time, string series, string scope)
    {
        Area = area;
        Map = map;
        _subject = subject;
        _unit = unit;
        Time = time;
        _series = series;
        _scope = scope;
    }

    /// <summary>Gets the code of the area, read on the map of <see cref="Map"/>; the default value for every area.</summary>
    public AreaCode Area { get; private init; }

    /// <summary>Gets the day whose map the code of the area is read on: the day of <see cref="Time"/>, unless another was named.</summary>
    public LocalDate Map { get; private init; }

    /// <summary>Gets the code of what is counted: a group of people, or a kind of money such as receipts.</summary>
    public string Subject => _subject ?? "";

    /// <summary>Gets what it is counted in: <see cref="People"/>, the code of what is counted, or that of a currency; empty for whatever unit.</summary>
    public string Unit => _unit ?? "";

    /// <summary>Gets the code of what a percentage is of, in the same unit: those who could be covered, the whole of a share; or of what a ratio is per, in <see cref="PerUnit"/>; empty for a count or an amount.</summary>
    public string Denominator { get => _denominator ?? ""; private init => _denominator = value; }

    /// <summary>Gets the unit of what a ratio is per: <see cref="People"/>, the code of what is counted, or that of a currency; empty where there is no ratio.</summary>
    public string PerUnit { get => _perUnit ?? ""; private init => _perUnit = value; }

    /// <summary>Gets when it was counted, or when it is to be reached.</summary>
    public ObservationTime Time { get; private init; }

    /// <summary>Gets the code of the definition and base; empty for the usual one.</summary>
    public string Series { get => _series ?? ""; private init => _series = value; }

    /// <summary>Gets the code of who was counted; empty for the usual scope.</summary>
    public string Scope { get => _scope ?? ""; private init => _scope = value; }

    /// <summary>Gets the code of whoever set the figure; empty where it was counted.</summary>
    public string Setter { get => _setter ?? ""; private init => _setter = value; }

    /// <summary>Gets a value indicating whether the figure was set by somebody, not counted.</summary>
    public bool IsPlan => Setter.Length > 0;

    /// <summary>Gets whether a count, an amount, a percentage or a ratio is meant.</summary>
    public QuantityKind Kind => PerUnit.Length > 0 ? QuantityKind.Ratio : Denominator.Length > 0 ? QuantityKind.Percentage : Codes.IsCurrency(Unit) ? QuantityKind.Amount : QuantityKind.Count;

    /// <summary>Names people of every area.</summary>
    /// <typeparam name="TGroup">The people.</typeparam>
    /// <param name="time">When: a day, the period of a flow, or <see cref="ObservationTime.MeanOf"/> a period.</param>
    /// <returns>The key, of the usual series and scope.</returns>
    public static FigureKey Of<TGroup>(ObservationTime time)
        where TGroup : struct, IPopulationGroup =>
        Of(GroupCode<TGroup>.Value, time);

    /// <summary>Names people of an area.</summary>
    /// <typeparam name="TGroup">The people.</typeparam>
    /// <param name="area">The code of the area, as it was at that time.</param>
    /// <param name="time">When: a day, the period of a flow, or <see cref="ObservationTime.MeanOf"/> a period.</param>
    /// <returns>The key, of the usual series and scope.</returns>
    /// <exception cref="ArgumentException"><paramref name="area"/> is the default value.</exception>
    public static FigureKey Of<TGroup>(AreaCode area, ObservationTime time)
        where TGroup : struct, IPopulationGroup =>
        Of<TGroup>(time).WithArea(area);

    /// <summary>Names people of every area whose group is known by its code.</summary>
    /// <param name="subject">The code of the group.</param>
    /// <param name="time">When.</param>
    /// <returns>The key, of the usual series and scope.</returns>
    /// <exception cref="ArgumentException"><paramref name="subject"/> is null, empty or white space.</exception>
    public static FigureKey Of(string subject, ObservationTime time) => Of(subject, People, time);

    /// <summary>Names money of every area.</summary>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <param name="subject">The code of what the money is: receipts, benefits.</param>
    /// <param name="time">When: the period that it runs over, or a day for what is owed on it.</param>
    /// <returns>The key, of the usual series and scope.</returns>
    /// <exception cref="ArgumentException"><paramref name="subject"/> is null, empty or white space.</exception>
    public static FigureKey OfMoney<TCurrency>(string subject, ObservationTime time)
        where TCurrency : struct, ICurrency =>
        Of(subject, CurrencyCode<TCurrency>.Value, time);

    /// <summary>Names what is counted and is not people, of every area.</summary>
    /// <typeparam name="TUnit">What is counted.</typeparam>
    /// <param name="subject">The code of what the units are of: visits that the insurance paid for.</param>
    /// <param name="time">When: the period that it runs over, or a day for what is there on it.</param>
    /// <returns>The key, of the usual series and scope.</returns>
    /// <exception cref="ArgumentException"><paramref name="subject"/> is null, empty or white space.</exception>
    public static FigureKey OfCount<TUnit>(string subject, ObservationTime time)
        where TUnit : struct, ICountedUnit =>
        Of(subject, GroupCode<TUnit>.Value, time);

    /// <summary>Names a figure of every area.</summary>
    /// <param name="subject">The code of what is counted.</param>
    /// <param name="unit">What it is counted in: <see cref="People"/>, the code of what is counted, or that of a currency.</param>
    /// <param name="time">When.</param>
    /// <returns>The key, of the usual series and scope.</returns>
    /// <exception cref="ArgumentException"><paramref name="subject"/> or <paramref name="unit"/> is null, empty or white space.</exception>
    public static FigureKey Of(string subject, string unit, ObservationTime time) =>
        new(default, time.AsAt, Guard.Code(subject, nameof(subject)), Guard.Code(unit, nameof(unit)), time, "", "");

    /// <summary>Names the same figure of an area.</summary>
    /// <param name="area">The code of the area.</param>
    /// <returns>The key.</returns>
    /// <exception cref="ArgumentException"><paramref name="area"/> is the default value.</exception>
    public FigureKey WithArea(AreaCode area) => this with { Area = area.Given(nameof(area)) };

    /// <summary>Names the same figure of every area, on the map of its own day.</summary>
    /// <returns>The key without an area.</returns>
    public FigureKey WithoutArea() => this with { Area = default, Map = Time.AsAt };

    /// <summary>Names the same figure of another time, on the map of that time.</summary>
    /// <param name="time">When.</param>
    /// <returns>The key.</returns>
    public FigureKey At(ObservationTime time) => this with { Time = time, Map = time.AsAt };

    /// <summary>Names the same figure on another day, on the map of that day.</summary>
    /// <param name="day">The day; in another calendar it is taken as the same day of the ISO calendar.</param>
    /// <returns>The key.</returns>
    public FigureKey On(LocalDate day) => At(day);

    /// <summary>Names the same figure over a period, on the map of its last day.</summary>
    /// <param name="period">The period.</param>
    /// <returns>The key.</returns>
    public FigureKey During(ReportingPeriod period) => At(period);

    /// <summary>Names the same figure with the code of the area read on the map of another day.</summary>
    /// <param name="day">The day; in another calendar it is taken as the same day of the ISO calendar.</param>
    /// <returns>The key.</returns>
    public FigureKey OnMap(LocalDate day) => this with { Map = day.WithCalendar(CalendarSystem.Iso) };

    /// <summary>Names the figure of a series.</summary>
    /// <param name="series">The code of the definition and base.</param>
    /// <returns>The key.</returns>
    /// <exception cref="ArgumentException"><paramref name="series"/> is null, empty or white space.</exception>
    public FigureKey WithSeries(string series) => this with { Series = Guard.Code(series, nameof(series)) };

    /// <summary>Names the figure of a scope.</summary>
    /// <param name="scope">The code of who was counted.</param>
    /// <returns>The key.</returns>
    /// <exception cref="ArgumentException"><paramref name="scope"/> is null, empty or white space.</exception>
    public FigureKey WithScope(string scope) => this with { Scope = Guard.Code(scope, nameof(scope)) };

    /// <summary>Names what somebody set for the figure: a plan or target.</summary>
    /// <param name="setter">The code of whoever set it: plans of two setters are two figures.</param>
    /// <returns>The key.</returns>
    /// <exception cref="ArgumentException"><paramref name="setter"/> is null, empty or white space.</exception>
    public FigureKey WithSetter(string setter) => this with { Setter = Guard.Code(setter, nameof(setter)) };

    /// <summary>Names the figure in percent of a denominator.</summary>
    /// <param name="denominator">The code of the people it is of.</param>
    /// <returns>The key.</returns>
    /// <exception cref="ArgumentException"><paramref name="denominator"/> is null, empty or white space.</exception>
    public FigureKey WithDenominator(string denominator) => this with { Denominator = Guard.Code(denominator, nameof(denominator)), PerUnit = "" };

    /// <summary>Names so much of the figure per one of something in another unit: the pensions paid per pensioner, the visits per insured person.</summary>
    /// <param name="denominator">The code of what it is per.</param>
    /// <param name="unit">The unit of that: <see cref="People"/>, the code of what is counted, or that of a currency.</param>
    /// <returns>The key of the ratio.</returns>
    /// <exception cref="ArgumentException"><paramref name="denominator"/> or <paramref name="unit"/> is null, empty or white space, <paramref name="unit"/> is neither three capital letters nor of the form of a code, or it is that of the figure, so that it would be a share: <see cref="WithDenominator"/>.</exception>
    public FigureKey Per(string denominator, string unit) => Guard.Unit(unit, nameof(unit)) == Unit
        ? throw new ArgumentException($"A ratio is of one unit per one of another; both are '{unit}', which is a percentage of '{denominator}'.", nameof(unit))
        : this with { Denominator = Guard.Code(denominator, nameof(denominator)), PerUnit = unit };

    /// <summary>Finds whether another key is of the same figure.</summary>
    /// <param name="other">The other key.</param>
    /// <returns>Whether all parts are equal.</returns>
    public bool Equals(FigureKey other) =>
        Area == other.Area && Map == other.Map && Subject == other.Subject && Time == other.Time && Series == other.Series && Scope == other.Scope
        && Unit == other.Unit && Denominator == other.Denominator && PerUnit == other.PerUnit && Setter == other.Setter;

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int place = PlaceHash;
        return Setter.Length == 0 && Denominator.Length == 0 ? place : HashCode.Combine(place, Setter, Denominator);
    }

    int IComparable.CompareTo(object? obj) => Order.Compare(this, obj);

    /// <inheritdoc/>
    public int CompareTo(FigureKey other)
    {
        int order = string.CompareOrdinal(Subject, other.Subject);
        order = order != 0 ? order : Time.CompareTo(other.Time);
        order = order != 0 ? order : string.CompareOrdinal(Series, other.Series);
        order = order != 0 ? order : string.CompareOrdinal(Scope, other.Scope);
        order = order != 0 ? order : Area.CompareTo(other.Area);
        order = order != 0 ? order : Map.CompareTo(other.Map);
        order = order != 0 ? order : string.CompareOrdinal(Unit, other.Unit);
        order = order != 0 ? order : string.CompareOrdinal(Denominator, other.Denominator);
        order = order != 0 ? order : string.CompareOrdinal(PerUnit, other.PerUnit);
        return order != 0 ? order : string.CompareOrdinal(Setter, other.Setter);
    }

    /// <summary>Finds whether a key comes before another in order.</summary>
    /// <param name="left">A key.</param>
    /// <param name="right">Another key.</param>
    /// <returns>Whether it does.</returns>
    public static bool operator <(FigureKey left, FigureKey right) => left.CompareTo(right) < 0;

    /// <summary>Finds whether a key does not come after another in order.</summary>
    /// <param name="left">A key.</param>
    /// <param name="right">Another key.</param>
    /// <returns>Whether it does not.</returns>
    public static bool operator <=(FigureKey left, FigureKey right) => left.CompareTo(right) <= 0;

    /// <summary>Finds whether a key comes after another in order.</summary>
    /// <param name="left">A key.</param>
    /// <param name="right">Another key.</param>
    /// <returns>Whether it does.</returns>
    public static bool operator >(FigureKey left, FigureKey right) => left.CompareTo(right) > 0;

    /// <summary>Finds whether a key does not come before another in order.</summary>
    /// <param name="left">A key.</param>
    /// <param name="right">Another key.</param>
    /// <returns>Whether it does not.</returns>
    public static bool operator >=(FigureKey left, FigureKey right) => left.CompareTo(right) >= 0;

    /// <summary>Writes the parts that are not the usual ones.</summary>
    /// <returns>The key, such as <c>51 vn:social-insurance 2022-06-30</c>, <c>VN receipts VND 2022-01/2022-08</c> or <c>VN vn:health-insurance in percent of population 2025-12-31 set by vn:prime-minister</c>.</returns>
    public override string ToString() => Area == default ? $"{What} {When}" : $"{Area} {What} {When}";

    /// <summary>Writes the key in a language, which names subject, currency, series, scope and setter.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The parts that are not the usual ones, but for the denominator; a code that the language does not name has its words, <c>labour force</c> for <c>labour-force</c>; areas stand with their codes.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string ToText(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return KeyWords.In(language).Of(this);
    }

    /// <summary>Writes the key as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(Named.ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();

    /// <summary>Gets the key with the words of its codes in their places: for reading, and no key.</summary>
    internal FigureKey Named => new(Area, Map, Names.FromCode(Subject), Names.FromCode(Unit), Time, Names.FromCode(Series), Names.FromCode(Scope))
    {
        Denominator = Names.FromCode(Denominator),
        PerUnit = Names.FromCode(PerUnit),
        Setter = Names.FromCode(Setter),
    };

    private string What => $"{Subject}{(Unit is People or "" ? "" : $" {Unit}")}{Base}";

    private string Base => Denominator.Length == 0 ? "" : PerUnit.Length == 0 ? $" in percent of {Denominator}" : $" per {(PerUnit == People ? "" : $"{PerUnit} of ")}{Denominator}";

    private string When =>
        $"{Time}{(Map == Time.AsAt ? "" : $" on the map of {ObservationTime.On(Map)}")}{(Series.Length == 0 ? "" : $" series {Series}")}{(Scope.Length == 0 ? "" : $" scope {Scope}")}{(IsPlan ? $" set by {Setter}" : "")}";

    /// <summary>Gets the key of every area and in whatever unit: what figures are added up and restated by.</summary>
    internal FigureKey Measure => new(default, Time.AsAt, Subject, "", Time, Series, Scope);

    /// <summary>Gets the hash of what observations are looked up by: all but unit, denominator and setter.</summary>
    internal int PlaceHash => PlaceHashOf(Area.GetHashCode(), Map, string.GetHashCode(Subject, StringComparison.Ordinal), Time, Series, Scope);

    /// <summary>Finds the hash of what observations are looked up by, of the hashes of area and subject: those of very many observations are the same.</summary>
    /// <param name="area">The hash of the area.</param>
    /// <param name="map">The day of the map.</param>
    /// <param name="subject">The hash of the subject.</param>
    /// <param name="time">The time.</param>
    /// <param name="series">The series.</param>
    /// <param name="scope">The counting scope.</param>
    /// <returns>The hash.</returns>
    internal static int PlaceHashOf(int area, LocalDate map, int subject, ObservationTime time, string series, string scope) =>
        HashCode.Combine(area, map, subject, time.AsAt, time.Months, series.Length == 0 && scope.Length == 0 ? 0 : HashCode.Combine(series, scope));

    /// <summary>Finds whether the key is that of an observation, in whatever unit: two units of one figure contradict each other.</summary>
    /// <param name="observation">The observation.</param>
    /// <returns>Whether all parts but the unit are the same.</returns>
    internal bool IsOf(Observation observation) =>
        Area == observation.Area && Map == observation.Map && Subject == observation.Subject && Time == observation.Time && Series == observation.Series && Scope == observation.Scope
        && !IsPlan && Denominator.Length == 0;

    /// <summary>Finds whether the key without an area is that of an observation of some area.</summary>
    /// <param name="observation">The observation.</param>
    /// <returns>Whether subject, time, series and scope are the same.</returns>
    internal bool IsMeasureOf(Observation observation) =>
        Time == observation.Time && Subject == observation.Subject && Series == observation.Series && Scope == observation.Scope;

    /// <summary>Names the figure in the unit of a quantity.</summary>
    /// <param name="quantity">The quantity, or null when there is none.</param>
    /// <returns>The key.</returns>
    internal FigureKey In(ObservedQuantity? quantity) => new(Area, Map, Subject, quantity is { } known ? known.Unit : "", Time, Series, Scope);

    /// <summary>Names the people covered of a percentage, or what a ratio is of.</summary>
    /// <returns>The key of the count or amount.</returns>
    internal FigureKey WithoutDenominator() => this with { Denominator = "", PerUnit = "" };

    /// <summary>Finds whether two keys are in one unit, so that the figures can be compared.</summary>
    /// <param name="other">The other key.</param>
    /// <returns>Whether kind and unit are the same.</returns>
    internal bool IsLike(in FigureKey other) => Kind == other.Kind && string.Equals(Unit, other.Unit, StringComparison.Ordinal);
}
