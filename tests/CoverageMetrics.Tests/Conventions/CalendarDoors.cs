using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using NodaTime;

namespace CoverageMetrics.Tests.Conventions;

/// <summary>The public members of a package that take a day, and how each is tried with days of other calendars.</summary>
/// <param name="day">The day that is tried where no other one is needed.</param>
/// <param name="typeArguments">What type parameters can stand for.</param>
/// <param name="samples">What the parameters and the receivers of the members can be.</param>
/// <param name="receivers">The receivers of members that the sample of their type refuses.</param>
internal sealed class CalendarDoors(LocalDate day, Type[] typeArguments, IReadOnlyDictionary<Type, Func<object>> samples, params (string Member, Func<object> Receiver)[] receivers)
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
    private const int Depth = 4;

    /// <summary>Gets the members.</summary>
    internal IEnumerable<MethodBase> Doors =>
        from type in PublicTypes.All
        where !typeof(Delegate).IsAssignableFrom(type) && !type.IsByRefLike
        from method in type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors())
        where method.GetParameters().Any(parameter => HoldsDays(parameter.ParameterType)) && !method.GetParameters().Any(parameter => IsOnStack(parameter.ParameterType))
        select method;

    /// <summary>Gets the members by name.</summary>
    internal IEnumerable<string> Names => Doors.Select(Name);

    /// <summary>Checks that a member answers the same, and keeps no day of another calendar, whatever calendar a day comes in.</summary>
    internal void TakesDaysOfAnyCalendar(string member)
    {
        MethodBase door = Closed(Doors.Single(one => Name(one) == member));
        string expected = Answer(door, static same => same);
        foreach (CalendarSystem calendar in new[] { CalendarSystem.PersianSimple, CalendarSystem.HebrewCivil, CalendarSystem.Julian })
        {
            Assert.Equal(expected, Answer(door, iso => iso.WithCalendar(calendar)));
        }
    }

    // Columns live on the stack, where reflection does not reach them: their days are tried beside the counts.
    private static bool IsOnStack(Type type) => type.IsByRefLike || (type.HasElementType && IsOnStack(type.GetElementType()!));

    private static bool HoldsDays(Type type) =>
        type == typeof(LocalDate) || type == typeof(YearMonth) || type == typeof(DateInterval)
        || (type.HasElementType && HoldsDays(type.GetElementType()!))
        || (type.IsGenericType && !type.ContainsGenericParameters && type.GetGenericArguments().Any(HoldsDays));

    private string Answer(MethodBase door, Func<LocalDate, LocalDate> inCalendar)
    {
        object?[] arguments = [.. door.GetParameters().Select(parameter => Argument(parameter, inCalendar))];
        object? receiver = door.IsStatic || door is ConstructorInfo ? null : receivers.FirstOrDefault(one => one.Member == door.Name).Receiver?.Invoke() ?? Sample(door.DeclaringType!);
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

    private object? Argument(ParameterInfo parameter, Func<LocalDate, LocalDate> inCalendar) => parameter switch
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

    private LocalDate DayOf(string parameter) => parameter switch
    {
        "earlier" or "from" or "fromDate" or "startDate" => new(2021, 8, 31),
        "to" or "toDate" or "planDate" => new(2026, 12, 31),
        _ => day,
    };

    private object Sample(Type type) => samples.TryGetValue(type, out Func<object>? sample)
        ? sample()
        : type.GetProperties(BindingFlags.Public | BindingFlags.Static).FirstOrDefault(property => property.PropertyType == type)?.GetValue(null)
        ?? throw new InvalidOperationException($"There is no sample of {type}: add one, so that the members that take it are tried.");

    // Everything that can be read of an answer, so that a day of another calendar is found wherever it is kept.
    private static void Describe(object? value, int depth, StringBuilder text)
    {
        switch (value)
        {
            case LocalDate found:
                text.Append(CultureInfo.InvariantCulture, $" {found.Calendar.Id}:{found.Year}-{found.Month}-{found.Day}");
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

    private MethodBase Closed(MethodBase door)
    {
        Type type = door.DeclaringType!;
        if (type.IsGenericTypeDefinition)
        {
            Type closed = typeArguments.Select(argument => TryClose(() => type.MakeGenericType(argument))).First(one => one is not null && samples.ContainsKey(one))!;
            return closed.GetMethods(Declared).Single(method => method.MetadataToken == door.MetadataToken);
        }

        return door is not MethodInfo { IsGenericMethodDefinition: true } generic ? door
            : Combinations(generic.GetGenericArguments().Length)
                .Select(arguments => TryClose(() => generic.MakeGenericMethod(arguments)))
                .First(one => one is not null && one.GetParameters().All(parameter => parameter.ParameterType.IsClass || parameter.ParameterType == typeof(LocalDate) || samples.ContainsKey(parameter.ParameterType)))!;
    }

    private IEnumerable<Type[]> Combinations(int length) => length == 0
        ? [[]]
        : Combinations(length - 1).SelectMany(head => typeArguments.Select(last => head.Append(last).ToArray()));

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
        $"{door.DeclaringType!.Name}.{door.Name}({string.Join(", ", door.GetParameters().Select(parameter => $"{parameter.ParameterType} {parameter.Name}"))})";
}
