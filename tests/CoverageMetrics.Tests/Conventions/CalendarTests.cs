using System.Collections;
using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Reflection;
using System.Text;
using CoverageMetrics.Aggregation;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Published;
using CoverageMetrics.Reports;
using CoverageMetrics.Restatement;
using CoverageMetrics.Targets;
using CoverageMetrics.Tests.Metrics;
using CoverageMetrics.Tests.Support;
using NodaTime;

namespace CoverageMetrics.Tests.Conventions;

/// <summary>Every public member that takes a day takes it in any calendar as the same day: the answer is that of the ISO calendar, and no day of another one is kept.</summary>
public class CalendarTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
    private const int Depth = 4;

    private static readonly LocalDate Day = new(2022, 8, 31);

    private static readonly Type[] TypeArguments =
        [typeof(Participants), typeof(LabourForce), typeof(Dong), typeof(Headcount<LabourForce>), typeof(Insured), typeof(Row)];

    private static readonly Area[] Areas = [.. Country.Catalogue.On(Day).Areas];

    private static readonly ObservationSet Observations = ObservationSet.Of([Country.Insured("82", 100, Day).PublishedOn(Day), Country.Insured("82", 90, new(2021, 8, 31))]);

    private static readonly TargetTerms Terms = TargetTerms.Of("82", new LocalDate(2022, 12, 31));

    private static readonly Target<Headcount<LabourForce>> Planned = Target.Of(Terms, Headcount.Of<LabourForce>(120));

    private static readonly TallyLayout Layout = TallyLayout.Of(CodeIndex.Of("51", "82"), "a");

    private static readonly Row[] Rows = [new("82", new(2022, 1, 1), null), new("51", new(2022, 9, 1), null)];

    // What the parameters and the receivers of the members can be; what is not here is a value that its type names itself, such as its usual one.
    private static readonly Dictionary<Type, Func<object>> Samples = new()
    {
        [typeof(Area)] = () => Areas.First(area => area.Code.Text == "82"),
        [typeof(AreaCatalogue)] = () => Country.Catalogue,
        [typeof(AreaCode)] = () => AreaCode.Of("82"),
        [typeof(BoundaryChangeDraft)] = () => BoundaryChangeDraft.Rename(new(2020, 1, 1), "82"),
        [typeof(BoundaryChangeKind)] = () => BoundaryChangeKind.Rename,
        [typeof(ComparisonBase)] = () => ComparisonBase.SamePeriodLastYear,
        [typeof(CoverageReportDraft)] = () => CoverageReport.For(Observations, Country.Metrics, Country.Catalogue),
        [typeof(Figure<ObservedQuantity>)] = () => Figure.Of(ObservedQuantity.OfPeople(5)),
        [typeof(Growth<Headcount<LabourForce>>)] = () => Growth.Between(Headcount.Of<LabourForce>(100), Headcount.Of<LabourForce>(120)),
        [typeof(GrowthRate)] = () => GrowthRate.FromPercent(5),
        [typeof(Headcount<Participants>)] = () => Headcount.Of<Participants>(5),
        [typeof(Headcount<LabourForce>)] = () => Headcount.Of<LabourForce>(5),
        [typeof(HeadcountChange<Participants>)] = () => HeadcountChange.Of<Participants>(5),
        [typeof(MetricSet)] = () => Country.Metrics,
        [typeof(MetricTable)] = () => MetricTable.Of(Observations, Country.Metrics, Country.Catalogue, Day),
        [typeof(Observation)] = () => Country.Insured("82", 100, Day),
        [typeof(ObservationSet)] = () => Observations,
        [typeof(ObservationTime)] = () => ObservationTime.On(Day),
        [typeof(Pace<Headcount<LabourForce>>)] = () => Planned.PaceFrom(Headcount.Of<LabourForce>(100), Day),
        [typeof(Percentage<Plan>)] = () => Percentage.FromPercent<Plan>(90),
        [typeof(Percentage<LabourForce>)] = () => Percentage.FromPercent<LabourForce>(90),
        [typeof(ReportingPeriod)] = () => ReportingPeriod.Month(2022, 8),
        [typeof(RestatementDraft)] = () => Restate.Of(Observations, Country.Catalogue),
        [typeof(Target<Headcount<LabourForce>>)] = () => Planned,
        [typeof(TargetSet)] = () => TargetSet.Of([Planned.ToAny()]),
        [typeof(TargetTerms)] = () => Terms,
        [typeof(UnknownQuantity)] = () => UnknownQuantity.People("participants", AreaCode.Of("82"), Day),
        [typeof(TallyLayout)] = () => Layout,
        [typeof(TallyColumns)] = () => TallyColumns.Area("area").ProgrammeCode("programme").During("start", "end").CountedIn("people"),
        [typeof(DbDataReader)] = Reader,
        [typeof(IDataReader)] = Reader,
        [typeof(IEnumerable<Row>)] = () => Rows,
        [typeof(IAsyncEnumerable<Row>)] = () => Later(Rows),
        [typeof(RowMap<Row>)] = () => RowMap.Of<Row>(Layout, row => row.Area).ProgrammeCode(_ => "a").During(row => row.Start, row => row.End),
        [typeof(ParticipantStreams)] = () => ParticipantStreams.Of(Bytes([0, 0, 1, 0]), Bytes([1, 1])).During(Day, Bytes([0, 0, 0, 0]), Bytes([9, 0, 9, 0])),
        [typeof(Stream)] = () => Bytes([0]),
        [typeof(string[])] = () => new[] { "51", "62" },
        [typeof(CancellationToken)] = () => CancellationToken.None,
    };

    public static TheoryData<string> Members => [.. Doors.Select(Name)];

    private static IEnumerable<MethodBase> Doors =>
        from type in typeof(Headcount<>).Assembly.GetExportedTypes()
        where !typeof(Delegate).IsAssignableFrom(type) && !type.IsByRefLike
        from method in type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors())
        where method.GetParameters().Any(parameter => HoldsDays(parameter.ParameterType)) && !method.GetParameters().Any(parameter => IsOnStack(parameter.ParameterType))
        select method;

    [Theory]
    [MemberData(nameof(Members))]
    public void Member_GivenADayOfAnotherCalendar_TakesItAsTheSameDay(string member) => TakesDaysOfAnyCalendar(member);

    [Fact]
    public void Members_AreFound() => Assert.True(Doors.Count() > 60, $"{Doors.Count()}");

    private static void TakesDaysOfAnyCalendar(string member)
    {
        MethodBase door = Closed(Doors.Single(one => Name(one) == member));
        string expected = Answer(door, static day => day);
        foreach (CalendarSystem calendar in new[] { CalendarSystem.PersianSimple, CalendarSystem.HebrewCivil, CalendarSystem.Julian })
        {
            Assert.Equal(expected, Answer(door, day => day.WithCalendar(calendar)));
        }
    }

    // Columns live on the stack, where reflection does not reach them: their days are tried beside the counts.
    private static bool IsOnStack(Type type) => type.IsByRefLike || (type.HasElementType && IsOnStack(type.GetElementType()!));

    private static bool HoldsDays(Type type) =>
        type == typeof(LocalDate) || type == typeof(YearMonth) || type == typeof(DateInterval)
        || (type.HasElementType && HoldsDays(type.GetElementType()!))
        || (type.IsGenericType && !type.ContainsGenericParameters && type.GetGenericArguments().Any(HoldsDays));

    private static string Answer(MethodBase door, Func<LocalDate, LocalDate> inCalendar)
    {
        object?[] arguments = [.. door.GetParameters().Select(parameter => Argument(parameter, inCalendar))];
        object? receiver = door.IsStatic || door is ConstructorInfo ? null : Sample(door.DeclaringType!);
        object? answer = door is ConstructorInfo constructor ? constructor.Invoke(arguments) : door.Invoke(receiver, BindingFlags.DoNotWrapExceptions, null, arguments, null);
        if (answer is Task task)
        {
            task.GetAwaiter().GetResult();
            answer = task.GetType().GetProperty("Result")!.GetValue(task);
        }

        var text = new StringBuilder($"{answer}");
        Describe(answer, Depth, text);
        return text.ToString();
    }

    private static object? Argument(ParameterInfo parameter, Func<LocalDate, LocalDate> inCalendar) => parameter switch
    {
        { IsOut: true } => null,
        { ParameterType: var type } when type == typeof(LocalDate) => inCalendar(DayOf(parameter.Name!)),
        { ParameterType: var type, Name: var name } when type == typeof(string) => name switch
        {
            "area" or "code" or "from" or "into" or "parent" or "provinceCode" => "82",
            _ => "participants",
        },
        _ => Sample(parameter.ParameterType),
    };

    private static LocalDate DayOf(string parameter) => parameter switch
    {
        "earlier" or "from" or "fromDate" or "startDate" => new(2021, 8, 31),
        "to" or "toDate" or "planDate" => new(2026, 12, 31),
        _ => Day,
    };

    private static object Sample(Type type) => Samples.TryGetValue(type, out Func<object>? sample)
        ? sample()
        : type.GetProperties(BindingFlags.Public | BindingFlags.Static).FirstOrDefault(property => property.PropertyType == type)?.GetValue(null)
        ?? throw new InvalidOperationException($"There is no sample of {type}: add one, so that the members that take it are tried.");

    // Everything that can be read of an answer, so that a day of another calendar is found wherever it is kept.
    private static void Describe(object? value, int depth, StringBuilder text)
    {
        switch (value)
        {
            case LocalDate day:
                text.Append(CultureInfo.InvariantCulture, $" {day.Calendar.Id}:{day.Year}-{day.Month}-{day.Day}");
                return;
            case null or string or Enum:
            case var _ when depth == 0 || value.GetType().IsPrimitive || value.GetType().Namespace?.StartsWith("CoverageMetrics", StringComparison.Ordinal) is not true && value is not IEnumerable:
                text.Append(CultureInfo.InvariantCulture, $" {value}");
                return;
            case IEnumerable items:
                foreach (object? item in items)
                {
                    Describe(item, depth - 1, text);
                }

                break;
        }

        foreach (PropertyInfo property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetIndexParameters().Length == 0 && !property.PropertyType.IsByRefLike && TryRead(property, value, out object? held))
            {
                Describe(held, depth - 1, text);
            }
        }
    }

    // A value that is undefined says so when it is asked.
    private static bool TryRead(PropertyInfo property, object value, out object? held)
    {
        try
        {
            held = property.GetValue(value);
            return true;
        }
        catch (TargetInvocationException error) when (error.InnerException is InvalidOperationException)
        {
            held = null;
            return false;
        }
    }

    private static MethodBase Closed(MethodBase door)
    {
        Type type = door.DeclaringType!;
        if (type.IsGenericTypeDefinition)
        {
            Type closed = TypeArguments.Select(argument => TryClose(() => type.MakeGenericType(argument))).First(one => one is not null && Samples.ContainsKey(one))!;
            return closed.GetMethods(Declared).Single(method => method.MetadataToken == door.MetadataToken);
        }

        return door is not MethodInfo { IsGenericMethodDefinition: true } generic ? door
            : Combinations(generic.GetGenericArguments().Length)
                .Select(arguments => TryClose(() => generic.MakeGenericMethod(arguments)))
                .First(one => one is not null && one.GetParameters().All(parameter => parameter.ParameterType.IsClass || parameter.ParameterType == typeof(LocalDate) || Samples.ContainsKey(parameter.ParameterType)))!;
    }

    private static IEnumerable<Type[]> Combinations(int length) => length == 0
        ? [[]]
        : Combinations(length - 1).SelectMany(head => TypeArguments.Select(last => head.Append(last).ToArray()));

    private static T? TryClose<T>(Func<T> close)
        where T : class
    {
        try
        {
            return close();
        }
        catch (ArgumentException)
        {
            // The constraints refuse these arguments; others will do.
            return null;
        }
    }

    private static string Name(MethodBase door) =>
        $"{door.DeclaringType!.Name}.{door.Name}({string.Join(", ", door.GetParameters().Select(parameter => $"{parameter.ParameterType.Name} {parameter.Name}"))})";

    private static MemoryStream Bytes(byte[] bytes) => new(bytes);

    private static DataTableReader Reader()
    {
        var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        table.Columns.Add("area", typeof(string));
        table.Columns.Add("programme", typeof(string));
        table.Columns.Add("start", typeof(DateTime));
        table.Columns.Add("end", typeof(DateTime));
        table.Columns.Add("people", typeof(long));
        table.Rows.Add("82", "a", new DateTime(2022, 1, 1), DBNull.Value, 1L);
        return table.CreateDataReader();
    }

    private static async IAsyncEnumerable<T> Later<T>(IEnumerable<T> items)
    {
        foreach (T item in items)
        {
            await Task.Yield();
            yield return item;
        }
    }

    private sealed record Row(string Area, LocalDate? Start, LocalDate? End);
}
