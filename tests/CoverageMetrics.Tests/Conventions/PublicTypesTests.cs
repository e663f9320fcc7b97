using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests.Conventions;

/// <summary>The house rules that every public type keeps.</summary>
public class PublicTypesTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly HashSet<Type> Numbers =
    [
        typeof(byte), typeof(sbyte), typeof(short), typeof(ushort), typeof(int), typeof(uint), typeof(long), typeof(ulong), typeof(nint), typeof(nuint),
        typeof(float), typeof(double), typeof(decimal), typeof(Half), typeof(Int128), typeof(UInt128), typeof(System.Numerics.BigInteger),
    ];

    private static readonly (string Operator, string Twin)[] Twins =
        [("op_Addition", "Plus"), ("op_Subtraction", "Minus"), ("op_UnaryNegation", "Negate")];

    private static Type[] All => PublicTypes.All;

    private static IEnumerable<Type> Structs => All.Where(type => type.IsValueType && !type.IsEnum);

    [Fact]
    public void Structs_AreReadonly() =>
        Assert.Empty(Structs.Where(type => !type.IsDefined(typeof(IsReadOnlyAttribute), inherit: false)));

    [Fact]
    public void Classes_AreSealedOrStatic() =>
        Assert.Empty(All.Where(type => type.IsClass && !type.IsSealed && !typeof(Delegate).IsAssignableFrom(type)));

    [Fact]
    public void Structs_DefaultIsAValueThatCanBeWrittenAndCompared()
    {
        foreach (string culture in new[] { "", "vi-VN", "fa-IR" })
        {
            using var machine = new InCulture(culture);
            foreach (Type type in Structs.Where(type => !type.IsByRefLike))
            {
                object value = Activator.CreateInstance(PublicTypes.Closed(type))!;

                Assert.NotNull(value.ToString());
                Assert.True(value.Equals(Activator.CreateInstance(PublicTypes.Closed(type))));
                Assert.Equal(value.GetHashCode(), Activator.CreateInstance(PublicTypes.Closed(type))!.GetHashCode());
                if (value is IFormattable formattable)
                {
                    Assert.NotNull(formattable.ToString(null, CultureInfo.InvariantCulture));
                }
            }
        }
    }

    [Fact]
    public void RecordStructs_WithPropertiesOverrideToString() => Assert.Empty(
        from type in Structs
        where type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Length > 0
        where type.GetMethod(nameof(ToString), Type.EmptyTypes)!.IsDefined(typeof(CompilerGeneratedAttribute))
            || type.GetMethod(nameof(ToString), Type.EmptyTypes)!.DeclaringType == typeof(ValueType)
        select type);

    [Fact]
    public void Structs_OfOneNumberAreOrderedWithAllFourOperators() => Assert.Empty(
        from type in Structs
        where PublicTypes.Closed(type).GetInterfaces().Contains(typeof(IComparable<>).MakeGenericType(PublicTypes.Closed(type)))
        from name in new[] { "op_LessThan", "op_LessThanOrEqual", "op_GreaterThan", "op_GreaterThanOrEqual" }
        where type.GetMethod(name) is null
        select $"{type}: {name}");

    [Fact]
    public void OrderedTypes_AreComparedWithoutTheirTypeToo() => Assert.Empty(
        from type in All.Select(PublicTypes.Closed)
        where type.GetInterfaces().Contains(typeof(IComparable<>).MakeGenericType(type)) && !type.IsAssignableTo(typeof(IComparable))
        select type);

    [Fact]
    public void GenericTypes_HaveNoStaticMembersButOperatorsAndInterfaceImplementations() => Assert.Empty(
        from type in All
        where type.IsGenericTypeDefinition && !type.IsInterface
        let closed = PublicTypes.Closed(type)
        let implementations = closed.GetInterfaces().SelectMany(face => closed.GetInterfaceMap(face).TargetMethods).ToHashSet()
        from method in closed.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where !method.Name.StartsWith("op_", StringComparison.Ordinal) && !implementations.Contains(method)
        select $"{type}: {method}");

    // Both mean the same for ever when they are left out, and what is added later is added to the options: no default is frozen into callers.
    [Fact]
    public void Methods_HaveNoOptionalParametersButOptionsAndACancellation() => Assert.Empty(
        from parameter in PublicParameters()
        where parameter.IsOptional
        where !(parameter.ParameterType == typeof(CancellationToken) || (parameter.Name == "options" && parameter.ParameterType.Name.EndsWith("Options", StringComparison.Ordinal)))
            || parameter.DefaultValue is not null
        select Where(parameter));

    [Fact]
    public void Methods_HaveNoBoolParameters() => Assert.Empty(
        from parameter in PublicParameters()
        where parameter.ParameterType == typeof(bool)
        select Where(parameter));

    // A text stands for the code of an area, a day or a period for a time: neither is a number, and each says all of it.
    [Fact]
    public void Types_HaveNoImplicitConversions_ButToCoordinates() => Assert.Empty(
        from type in All
        from method in type.GetMethods(Declared)
        where method.Name == "op_Implicit"
        let conversion = $"{method.GetParameters()[0].ParameterType.Name} to {method.ReturnType.Name}"
        where conversion is not ("String to AreaCode" or "LocalDate to ObservationTime" or "ReportingPeriod to ObservationTime")
        select conversion);

    [Fact]
    public void Constructors_TakeNoNumbers() => Assert.Empty(
        from type in All
        from constructor in type.GetConstructors()
        from parameter in constructor.GetParameters()
        where Numbers.Contains(parameter.ParameterType)
        select Where(parameter));

    [Fact]
    public void Structs_HaveNoSettersThatSkipTheChecks() => Assert.Empty(
        from type in Structs
        from property in type.GetProperties(Declared)
        where property.SetMethod is { IsPublic: true }
        select $"{type}: {property}");

    [Fact]
    public void Types_HaveNoPublicFields() => Assert.Empty(
        from type in All
        where !type.IsEnum
        from field in type.GetFields(Declared)
        where !field.IsLiteral
        select $"{type}: {field}");

    [Fact]
    public void Operators_HaveNamedTwins() => Assert.Empty(
        from type in All
        from method in type.GetMethods(Declared)
        from twin in Twins
        where method.Name == twin.Operator
        where type.GetMethod(twin.Twin, [.. method.GetParameters().Skip(1).Select(parameter => parameter.ParameterType)])?.ReturnType != method.ReturnType
        select $"{type}: {method} has no {twin.Twin}");

    [Fact]
    public void Values_TakeAtMost16Bytes_AndTwinsForTables32() => Assert.Empty(
        from type in Structs
        where type.Namespace == "CoverageMetrics" && type.Name != "Contribution`1"
        let size = (int)typeof(Unsafe).GetMethod(nameof(Unsafe.SizeOf))!.MakeGenericMethod(PublicTypes.Closed(type)).Invoke(null, null)!
        where size > (type.Name.StartsWith("Any", StringComparison.Ordinal) ? 32 : 16)
        select $"{type}: {size}");

    private static IEnumerable<ParameterInfo> PublicParameters() =>
        from type in All
        where !typeof(Delegate).IsAssignableFrom(type)
        from method in type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors())
        where !method.IsDefined(typeof(CompilerGeneratedAttribute))
        from parameter in method.GetParameters()
        select parameter;

    private static string Where(ParameterInfo parameter) => $"{parameter.Member.DeclaringType}.{parameter.Member.Name}: {parameter}";
}
