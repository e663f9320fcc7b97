using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace CoverageMetrics.Tests.Conventions;

/// <summary>Writes the public surface of an assembly as text, one member a line, in an order that does not depend on the build.</summary>
/// <remarks>Everything a caller can come to depend on is in it: names of parameters and their defaults, constraints, nullability,
/// interfaces, values of constants, and the attributes that change what a caller sees.</remarks>
internal sealed class PublicApiPrinter
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly HashSet<string> AttributesThatMatter = new(StringComparer.Ordinal)
    {
        "ObsoleteAttribute", "FlagsAttribute", "EditorBrowsableAttribute", "JsonConverterAttribute", "TypeConverterAttribute", "ExperimentalAttribute",
        "RequiresUnreferencedCodeAttribute", "RequiresDynamicCodeAttribute", "OverloadResolutionPriorityAttribute", "NotNullWhenAttribute", "MaybeNullWhenAttribute",
    };

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(char)] = "char",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
    };

    private static readonly Dictionary<string, string> Operators = new(StringComparer.Ordinal)
    {
        ["op_Addition"] = "+",
        ["op_Subtraction"] = "-",
        ["op_UnaryNegation"] = "-",
        ["op_Multiply"] = "*",
        ["op_Division"] = "/",
        ["op_LessThan"] = "<",
        ["op_LessThanOrEqual"] = "<=",
        ["op_GreaterThan"] = ">",
        ["op_GreaterThanOrEqual"] = ">=",
        ["op_Equality"] = "==",
        ["op_Inequality"] = "!=",
    };

    private readonly NullabilityInfoContext _nullability = new();

    /// <summary>Writes the public surface of an assembly.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <returns>The text, with a line feed after every line.</returns>
    internal static string Print(Assembly assembly) => new PublicApiPrinter().PrintAll(assembly);

    private static IEnumerable<Type> DirectInterfaces(Type type)
    {
        Type[] all = type.GetInterfaces();
        HashSet<Type> implied = [.. all.SelectMany(face => face.GetInterfaces()), .. type.BaseType?.GetInterfaces() ?? []];
        return all.Where(face => face.IsVisible && !implied.Contains(face));
    }

    private static bool IsGenerated(MemberInfo member) =>
        member.Name.Contains('<', StringComparison.Ordinal) || member.IsDefined(typeof(CompilerGeneratedAttribute));

    private static bool IsVisible(MethodBase? method) => method is not null && (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly);

    private static string Access(MethodBase method) => method.IsPublic ? "public" : "protected";

    private string PrintAll(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (IGrouping<string?, Type> space in assembly.GetExportedTypes().GroupBy(type => type.Namespace).OrderBy(space => space.Key, StringComparer.Ordinal))
        {
            text.Append(text.Length == 0 ? "" : "\n").Append("namespace ").Append(space.Key).Append('\n');
            foreach (Type type in space.OrderBy(type => Name(type), StringComparer.Ordinal))
            {
                AppendType(text.Append('\n'), type);
            }
        }

        return text.ToString();
    }

    private void AppendType(StringBuilder text, Type type)
    {
        foreach (string attribute in Attributes(type))
        {
            text.Append(attribute).Append('\n');
        }

        string[] bases = [.. BaseOf(type), .. DirectInterfaces(type).Select(face => Name(face)).Order(StringComparer.Ordinal)];
        text.Append("public ").Append(Kind(type)).Append(' ').Append(Name(type)).Append(bases.Length == 0 ? "" : " : " + string.Join(", ", bases)).Append('\n');
        AppendConstraints(text, type.GetGenericArguments(), "    ");
        IEnumerable<string> members = type.IsEnum
            ? Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name), CultureInfo.InvariantCulture)}")
            : Members(type).OrderBy(member => member.Kind).ThenBy(member => member.Name, StringComparer.Ordinal).ThenBy(member => member.Text, StringComparer.Ordinal).Select(member => member.Text);
        foreach (string member in members)
        {
            text.Append("    ").Append(member).Append('\n');
        }
    }

    private IEnumerable<string> BaseOf(Type type) =>
        type.IsClass && type.BaseType is { } parent && parent != typeof(object) ? [Name(parent)] : [];

    private static string Kind(Type type)
    {
        bool isRecord = type.GetMethod("PrintMembers", Declared) is not null;
        string record = isRecord ? "record " : "";
        return type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsValueType: true } => (type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly " : "") + (type.IsByRefLike ? "ref " : "") + record + "struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => $"abstract {record}class",
            { IsSealed: true } => $"sealed {record}class",
            _ => $"{record}class",
        };
    }

    private IEnumerable<(int Kind, string Name, string Text)> Members(Type type)
    {
        foreach (FieldInfo field in type.GetFields(Declared).Where(field => field.IsPublic && !IsGenerated(field)))
        {
            string value = field.IsLiteral ? " = " + Literal(field.GetRawConstantValue()) : "";
            string kind = field.IsLiteral ? "const " : (field.IsStatic ? "static " : "") + (field.IsInitOnly ? "readonly " : "");
            yield return (0, field.Name, $"{Marks(field)}public {kind}{Name(field.FieldType, _nullability.Create(field))} {field.Name}{value}");
        }

        foreach (PropertyInfo property in type.GetProperties(Declared).Where(property => IsVisible(property.GetMethod) || IsVisible(property.SetMethod)))
        {
            yield return (2, property.Name, Property(property));
        }

        foreach (ConstructorInfo constructor in type.GetConstructors(Declared).Where(constructor => IsVisible(constructor) && !constructor.IsStatic))
        {
            yield return (1, "", $"{Marks(constructor)}{Access(constructor)} {PlainName(type)}({Parameters(constructor)})");
        }

        foreach (EventInfo happening in type.GetEvents(Declared).Where(happening => IsVisible(happening.AddMethod)))
        {
            yield return (3, happening.Name, $"public event {Name(happening.EventHandlerType!)} {happening.Name}");
        }

        IEnumerable<MethodInfo> methods = type.GetMethods(Declared).Where(method =>
            IsVisible(method) && !IsGenerated(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)));
        foreach (MethodInfo method in methods)
        {
            yield return (method.IsSpecialName ? 4 : 5, method.Name, Method(method));
        }
    }

    private string Property(PropertyInfo property)
    {
        MethodInfo accessor = property.GetMethod ?? property.SetMethod!;
        string get = IsVisible(property.GetMethod) ? "get; " : "";
        bool isInit = property.SetMethod?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) == true;
        string set = !IsVisible(property.SetMethod) ? "" : isInit ? "init; " : "set; ";
        string index = property.GetIndexParameters().Length == 0 ? property.Name : $"this[{string.Join(", ", property.GetIndexParameters().Select(Parameter))}]";
        return $"{Marks(property)}{Access(accessor)} {Modifiers(accessor)}{Name(property.PropertyType, _nullability.Create(property))} {index} {{ {get}{set}}}";
    }

    private string Method(MethodInfo method)
    {
        var text = new StringBuilder($"{Marks(method)}{Access(method)} {Modifiers(method)}{Name(method.ReturnType, _nullability.Create(method.ReturnParameter))} ");
        text.Append(method.Name.StartsWith("op_", StringComparison.Ordinal) ? "operator " + Operators.GetValueOrDefault(method.Name, method.Name) : method.Name);
        if (method.IsGenericMethodDefinition)
        {
            text.Append('<').AppendJoin(", ", method.GetGenericArguments().Select(argument => argument.Name)).Append('>');
        }

        text.Append('(').Append(Parameters(method)).Append(')');
        AppendConstraints(text, method.IsGenericMethodDefinition ? method.GetGenericArguments() : [], " ");
        return text.ToString().Replace("\n", "", StringComparison.Ordinal);
    }

    private static string Modifiers(MethodInfo method)
    {
        string kind = method.DeclaringType!.IsInterface
            ? method.IsAbstract ? (method.IsStatic ? "abstract " : "") : "virtual "
            : method.IsAbstract ? "abstract "
            : method.IsVirtual && method.GetBaseDefinition() != method ? "override "
            : method.IsVirtual && !method.IsFinal ? "virtual "
            : "";
        return (method.IsStatic ? "static " : "") + kind;
    }

    private string Parameters(MethodBase method) =>
        (method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "") + string.Join(", ", method.GetParameters().Select(Parameter));

    private string Parameter(ParameterInfo parameter)
    {
        Type type = parameter.ParameterType;
        string way = parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params "
            : parameter.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "ParamCollectionAttribute") ? "params "
            : !type.IsByRef ? ""
            : parameter.IsOut ? "out "
            : parameter.IsIn ? "in "
            : "ref ";
        string value = parameter.HasDefaultValue ? " = " + (parameter is { RawDefaultValue: null, ParameterType.IsValueType: true } ? "default" : Literal(parameter.RawDefaultValue)) : "";
        return $"{Marks(parameter)}{way}{Name(type.IsByRef ? type.GetElementType()! : type, _nullability.Create(parameter))} {parameter.Name}{value}";
    }

    private void AppendConstraints(StringBuilder text, Type[] parameters, string before)
    {
        foreach (Type parameter in parameters.Where(parameter => parameter.IsGenericParameter))
        {
            GenericParameterAttributes attributes = parameter.GenericParameterAttributes;
            bool isStruct = attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
            string[] constraints =
            [
                .. isStruct ? ["struct"] : Array.Empty<string>(),
                .. attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) ? ["class"] : Array.Empty<string>(),
                .. parameter.GetGenericParameterConstraints().Where(constraint => constraint != typeof(ValueType)).Select(constraint => Name(constraint)).Order(StringComparer.Ordinal),
                .. attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !isStruct ? ["new()"] : Array.Empty<string>(),
            ];
            if (constraints.Length > 0)
            {
                text.Append(before).Append("where ").Append(parameter.Name).Append(" : ").AppendJoin(", ", constraints).Append('\n');
            }
        }
    }

    private string Name(Type type, NullabilityInfo? nullability = null)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Name(underlying) + "?";
        }

        string mark = !type.IsValueType && (nullability?.ReadState == NullabilityState.Nullable || nullability?.WriteState == NullabilityState.Nullable) ? "?" : "";
        if (type.IsArray)
        {
            return $"{Name(type.GetElementType()!, nullability?.ElementType)}[{new string(',', type.GetArrayRank() - 1)}]{mark}";
        }

        if (Keywords.TryGetValue(type, out string? keyword))
        {
            return keyword + mark;
        }

        string outer = type.IsNested && !type.IsGenericParameter ? Name(type.DeclaringType!) + "." : "";
        Type[] arguments = type.GetGenericArguments();
        bool isGeneric = type.IsGenericType && type.Name.Contains('`', StringComparison.Ordinal);
        NullabilityInfo[] inner = nullability?.GenericTypeArguments ?? [];
        string list = isGeneric ? $"<{string.Join(", ", arguments.Select((argument, i) => Name(argument, i < inner.Length ? inner[i] : null)))}>" : "";
        return outer + PlainName(type) + list + mark;
    }

    private static string PlainName(Type type) => type.Name.Split('`')[0];

    private string Marks(MemberInfo member) => string.Concat(Attributes(member).Select(attribute => attribute + " "));

    private string Marks(ParameterInfo parameter) => string.Concat(Attributes(parameter.CustomAttributes).Select(attribute => attribute + " "));

    private IEnumerable<string> Attributes(MemberInfo member) => Attributes(member.CustomAttributes);

    private IEnumerable<string> Attributes(IEnumerable<CustomAttributeData> attributes) =>
        from attribute in attributes
        let name = attribute.AttributeType.Name
        where AttributesThatMatter.Contains(name)
        let values = attribute.ConstructorArguments.Select(argument => AttributeValue(argument))
            .Concat(attribute.NamedArguments.Select(argument => $"{argument.MemberName} = {AttributeValue(argument.TypedValue)}"))
        let list = string.Join(", ", values)
        let text = $"[{name[..^"Attribute".Length]}{(list.Length == 0 ? "" : $"({list})")}]"
        orderby text
        select text;

    private string AttributeValue(CustomAttributeTypedArgument argument) => argument.Value switch
    {
        Type type => $"typeof({(type.IsVisible ? Name(type) : "internal")})",
        _ => Literal(argument.Value),
    };

    private static string Literal(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool truth => truth ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
