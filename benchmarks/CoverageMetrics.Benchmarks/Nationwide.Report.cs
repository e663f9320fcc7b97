using System.Diagnostics;
using System.Globalization;
using CoverageMetrics.Aggregation;

namespace CoverageMetrics.Benchmarks;

internal static partial class Nationwide
{
    private const int NationRows = 17_100_000;

    /// <summary>Generates the nation's participants, counts them, and prints the table by province and the times.</summary>
    private static int Report()
    {
        Register register = Register.Nationwide(NationRows);
        var communes = new List<string>();
        var provinceOf = new List<int>();
        for (int province = 0; province < Province.All.Count; province++)
        {
            for (int commune = 0; commune < Province.All[province].Communes; commune++)
            {
                communes.Add(string.Create(CultureInfo.InvariantCulture, $"{Province.All[province].Code}.{commune + 1:000}"));
                provinceOf.Add(province);
            }
        }

        TallyLayout layout = TallyLayout.Of(CodeIndex.Of(communes), "compulsory", "voluntary", "unemployment", "health")
            .CountingAnyOf("social-insurance", "compulsory", "voluntary");
        AreaRollUp provinces = AreaRollUp.Of(layout.Areas, CodeIndex.Of(Province.All.Select(province => province.Code)), [.. provinceOf]);
        TallyOptions options = TallyOptions.Usual.WithThreads(Environment.ProcessorCount);
        var date = new NodaTime.LocalDate(2025, 6, 30);
        (ParticipantTally rows, double rowsTime) = Fastest(() => ParticipantTally.Count(register.Columns(), layout, options));
        (ParticipantTally inForce, double inForceTime) = Fastest(() => ParticipantTally.Count(register.DatedColumns(), layout, options.AsAt(date)));
        (PersonTally people, double peopleTime) = Fastest(() => PersonTally.Count(register.Columns().About(register.Persons), layout, provinces, options));

        ParticipantTally table = rows.RollUp(provinces);
        Print("province", [.. layout.Groups.Codes]);
        foreach (Province province in Province.All)
        {
            Print(province.Name, [.. layout.Groups.Codes.Select(group => Number(table[province.Code, group]))]);
        }

        ParticipantTally nation = table.ToWhole("VN");
        Print("nation, rows", [.. layout.Groups.Codes.Select(group => Number(nation["VN", group]))]);
        Print("nation, in force", [.. layout.Groups.Codes.Select(group => Number(inForce.ToWhole("VN")["VN", group]))]);
        Print("nation, people", [.. layout.Groups.Codes.Select(group => Number(people.WholeOf(group)))]);
        Print("counted in two", [.. layout.Groups.Codes.Select(group => Number(people.ExcessOf(group)))]);
        Console.WriteLine();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{NationRows:N0} rows of {layout.Areas.Count:N0} communes on {options.Threads} threads: {rowsTime:N1} ms by row, {inForceTime:N1} ms as at {date:uuuu-MM-dd}, {peopleTime:N1} ms by person."));
        return 0;
    }

    private static (T Result, double Milliseconds) Fastest<T>(Func<T> work)
    {
        T result = work();
        double fastest = double.MaxValue;
        for (int repetition = 0; repetition < 5; repetition++)
        {
            long start = Stopwatch.GetTimestamp();
            result = work();
            fastest = Math.Min(fastest, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return (result, fastest);
    }

    private static void Print(string name, string[] values) => Console.WriteLine($"{name,-18}{string.Concat(values.Select(value => $"{value,18}"))}");

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
