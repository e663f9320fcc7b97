using CoverageMetrics.Internal;

namespace CoverageMetrics.Areas;

/// <summary>How much of an area is meant: of its people none, some or all, of its land some or all.</summary>
internal readonly record struct Portion
{
    private Portion(byte people, bool allLand)
    {
        People = people;
        HasAllLand = allLand;
    }

    internal static Portion Everything { get; } = new(2, true);

    internal static Portion Some { get; } = new(1, false);

    internal static Portion Land { get; } = new(0, false);

    internal bool HasAllLand { get; }

    internal bool HasAllPeople => People == 2;

    internal bool HasPeople => People > 0;

    /// <summary>Gets 0 for nobody, 1 for some, 2 for everybody.</summary>
    private byte People { get; }

    internal static Portion Of(TransferShare share) => share switch
    {
        TransferShare.Whole => Everything,
        TransferShare.Part => Some,
        TransferShare.Everyone => new(2, false),
        TransferShare.LandOnly => Land,
        _ => throw Unnamed.Member(share),
    };

    /// <summary>Finds what this is of the whole when it is taken of that portion of the whole.</summary>
    internal Portion Of(Portion other) => new(
        People == 0 || other.People == 0 ? (byte)0 : HasAllPeople && other.HasAllPeople ? (byte)2 : (byte)1,
        HasAllLand && other.HasAllLand);

    /// <summary>Puts two portions of one area together.</summary>
    internal Portion With(Portion other) => new(People > other.People ? People : other.People, HasAllLand || other.HasAllLand);

    /// <summary>Keeps the portion, which goes one way only; the people do not go along where only land goes.</summary>
    internal Portion Unless(TransferShare share) => share == TransferShare.LandOnly ? new(0, HasAllLand) : this;

    internal Portion WithAllPeople() => new(2, HasAllLand);

    internal Portion WithoutPeople() => new(0, HasAllLand);

    internal TransferShare ToShare() =>
        People == 0 ? TransferShare.LandOnly
        : !HasAllPeople ? TransferShare.Part
        : HasAllLand ? TransferShare.Whole : TransferShare.Everyone;

    /// <summary>Writes the share.</summary>
    public override string ToString() => ToShare().ToString();
}
