using System.Globalization;
using System.Numerics;
using FsCheck;

namespace CoverageMetrics.Tests.Support;

/// <summary>What every value promises: equality and hash agree, the order is total and its operators agree with it, the default is a
/// value like any other, and the text for programs reads back.</summary>
internal static class ValueContract
{
    /// <summary>Checks a value that is a single number.</summary>
    internal static void Check<T>(T smaller, T equal, T larger)
        where T : struct, IComparable<T>, IEquatable<T>, IComparisonOperators<T, T, bool>, ISpanFormattable, ISpanParsable<T>
    {
        Equality(smaller, equal, larger);
        ComparesWithoutItsType(smaller, equal, larger);

        Assert.Equal(0, smaller.CompareTo(equal));
        Assert.True(smaller.CompareTo(larger) < 0);
        Assert.True(larger.CompareTo(smaller) > 0);
        Assert.True(smaller < larger && smaller <= larger && smaller <= equal);
        Assert.True(larger > smaller && larger >= smaller && equal >= smaller);
        Assert.False(smaller > larger || smaller >= larger || smaller > equal);
        Assert.False(larger < smaller || larger <= smaller || equal < smaller);
        Assert.Equal(default(T), T.Parse(default(T).ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
        foreach (T value in new[] { smaller, larger })
        {
            Assert.Equal(value, T.Parse(value.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Checks the comparison that F# and collections without types use: after nothing, as the typed one among its own, refused with anything else.</summary>
    internal static void ComparesWithoutItsType<T>(T smaller, T equal, T larger)
        where T : struct, IComparable<T>
    {
        IComparable value = Assert.IsAssignableFrom<IComparable>(smaller);

        Assert.Equal(0, value.CompareTo(equal));
        Assert.True(value.CompareTo(larger) < 0);
        Assert.True(((IComparable)larger).CompareTo(smaller) > 0);
        Assert.True(value.CompareTo(null) > 0);
        Assert.Contains("Int16", Bad.Argument<ArgumentException>("obj", typeof(T).Name.Split('`')[0], () => value.CompareTo((short)1)).Message, StringComparison.Ordinal);
    }

    /// <summary>Checks that the comparison and all six operators say what the numbers inside say, also of a value and itself.</summary>
    internal static void OrderAgrees<T>(Arbitrary<T> values, Func<T, decimal> number)
        where T : struct, IComparable<T>, IComparisonOperators<T, T, bool> =>
        Law.Holds(values, (a, b) => Agrees(a, b, number) && Agrees(b, a, number) && Agrees(a, a, number));

    /// <summary>Checks a value of several parts, which has no order.</summary>
    internal static void Equality<T>(T value, T equal, T other)
        where T : struct, IEquatable<T>, ISpanFormattable
    {
        Assert.True(value.Equals(equal) && value.Equals((object)equal));
        Assert.False(value.Equals(other) || value.Equals((object)other) || value.Equals(null));
        Assert.Equal(value.GetHashCode(), equal.GetHashCode());
        Assert.NotEqual(value.GetHashCode(), other.GetHashCode());
        Assert.True(default(T).Equals(default(T)));
        Assert.False(default(T).Equals(other));
        Assert.NotEmpty(default(T).ToString()!);
        Assert.NotEmpty(default(T).ToString(null, CultureInfo.InvariantCulture));
    }

    private static bool Agrees<T>(T a, T b, Func<T, decimal> number)
        where T : struct, IComparable<T>, IComparisonOperators<T, T, bool>
    {
        int order = number(a).CompareTo(number(b));
        return Math.Sign(a.CompareTo(b)) == order
            && (a < b) == (order < 0) && (a <= b) == (order <= 0) && (a > b) == (order > 0) && (a >= b) == (order >= 0)
            && (a == b) == (order == 0) && (a != b) == (order != 0);
    }
}
