using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace CoverageMetrics.Tests.Support;

/// <summary>Checks that something holds for every generated value. The values are the same in every run, so that what passed
/// here passes anywhere; tests/try-laws tries others. A failure prints the smallest counterexample found and the pair of numbers
/// that repeats it: put them into the variable COVERAGEMETRICS_REPLAY, separated by a comma. The variable COVERAGEMETRICS_CASES says how many
/// values are tried at most, for tests/try-mutants, which is in a hurry.</summary>
internal static class Law
{
    private const string Most = "COVERAGEMETRICS_CASES";
    private const string Replay = "COVERAGEMETRICS_REPLAY";
    private const string Usual = "20221231,9007199254740993";

    private static readonly Config Config = Of(300);

    internal static Config Of(int cases)
    {
        var numbers = (Environment.GetEnvironmentVariable(Replay) ?? Usual).Split(',');
        int most = int.Parse(Environment.GetEnvironmentVariable(Most) ?? $"{int.MaxValue}", CultureInfo.InvariantCulture);
        return Config.QuickThrowOnFailure.WithMaxTest(Math.Min(cases, most)).WithQuietOnSuccess(true).WithReplay(
            ulong.Parse(numbers[0], CultureInfo.InvariantCulture), ulong.Parse(numbers[1], CultureInfo.InvariantCulture));
    }

    internal static void Holds<T>(Arbitrary<T> values, Func<T, bool> law) => Prop.ForAll(values, law).Check(Config);

    internal static void Holds<T>(Arbitrary<T> values, Action<T> law) => Prop.ForAll(values, law).Check(Config);

    internal static void Holds<T>(Arbitrary<T> values, Func<T, T, bool> law) => Prop.ForAll(values, values, law).Check(Config);

    internal static void Holds<T>(Arbitrary<T> values, Action<T, T> law) => Prop.ForAll(values, values, law).Check(Config);

    internal static void Holds<T>(Arbitrary<T> values, Func<T, T, T, bool> law) => Prop.ForAll(values, values, values, law).Check(Config);

    internal static void Holds<T1, T2>(Arbitrary<T1> first, Arbitrary<T2> second, Func<T1, T2, bool> law) =>
        Prop.ForAll(first, second, law).Check(Config);

    internal static void Holds<T1, T2>(Arbitrary<T1> first, Arbitrary<T2> second, Action<T1, T2> law) =>
        Prop.ForAll(first, second, law).Check(Config);
}
