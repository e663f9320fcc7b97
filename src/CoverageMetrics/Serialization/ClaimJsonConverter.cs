using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Published;

namespace CoverageMetrics.Serialization;

/// <summary>Writes a claim as <c>{"label":"…","kind":"growth-rate","direction":"rise","key":{…},"against":[{…}],"figure":{…}}</c> and reads it back.</summary>
internal sealed class ClaimJsonConverter : JsonConverter<Claim>
{
    private static readonly JsonField<string> Label = new("label", JsonForms.Text);
    private static readonly JsonField<ClaimKind> Kind = new("kind", JsonCodes.Claim);
    private static readonly JsonField<ChangeDirection> Direction = new("direction", JsonCodes.Change);
    private static readonly JsonField<FigureKey> Key = new("key", new FigureKeyJsonConverter());
    private static readonly JsonField<IEnumerable<FigureKey>> Against = new("against", new JsonList<FigureKey>(new FigureKeyJsonConverter()));
    private static readonly JsonField<PublishedFigure> Figure = new("figure", new PublishedFigureJsonConverter());
    private static readonly JsonShape Shape = new("a claim", [Label, Kind, Key], Direction, Against, Figure);

    /// <inheritdoc/>
    public override Claim Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonValues values = Shape.Read(ref reader, options);
        Claim claim = values.Make(Claimed);
        Refuse(Direction, claim.IsChange);
        Refuse(Figure, claim.Figure is not null);
        Refuse(Against, claim.Others.Count > 0);
        return claim.Others.Count == values.Get(Against, []).Count()
            ? claim
            : throw Shape.Refuses(Against, $"A claim of the kind '{JsonCodes.Claim.CodeOf(claim.Kind)}' is held against {claim.Others.Count}; found {values.Get(Against).Count()}.");

        void Refuse(JsonField field, bool isMeant)
        {
            if (values.Has(field) && !isMeant)
            {
                throw Shape.Refuses(field, $"A claim of the kind '{JsonCodes.Claim.CodeOf(claim.Kind)}' has none; found one.");
            }
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Claim value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        Label.Write(writer, value.Label, options);
        Kind.Write(writer, value.Kind, options);
        if (value.IsChange)
        {
            Direction.Write(writer, value.Direction, options);
        }

        Key.Write(writer, value.Subject, options);
        Against.WriteIfAny(writer, value.Others, options);
        Figure.WriteIfAny(writer, value.Figure, options);
        writer.WriteEndObject();
    }

    // Each kind by the rules of its own.
    private static Claim Claimed(JsonValues read)
    {
        string label = read.Get(Label);
        FigureKey key = read.Get(Key);
        FigureKey[] against = [.. read.Get(Against, [])];
        return read.Get(Kind) switch
        {
            ClaimKind.Count => Claim.Count(label, key, read.Get(Figure)),
            ClaimKind.Amount => Claim.Amount(label, key, read.Get(Figure)),
            ClaimKind.Target => Claim.Target(label, key, read.Get(Figure)),
            ClaimKind.Coverage => Claim.Coverage(label, key, At(0), read.Get(Figure)),
            ClaimKind.Increment => Claim.Increment(label, key, At(0), read.Get(Direction), read.Get(Figure)),
            ClaimKind.GrowthRate => Claim.GrowthRate(label, key, At(0), read.Get(Direction), read.Get(Figure)),
            ClaimKind.PercentagePoints => Claim.PercentagePoints(label, key, At(0), At(1), At(2), read.Get(Direction), read.Get(Figure)),
            ClaimKind.Multiple => Claim.Multiple(label, key, At(0), read.Get(Figure)),
            ClaimKind.Attainment => Claim.Attainment(label, key, At(0), read.Get(Figure)),
            ClaimKind.Shortfall => Claim.Shortfall(label, key, At(0), read.Get(Figure)),
            ClaimKind.Excess => Claim.Excess(label, key, At(0), read.Get(Figure)),
            ClaimKind.Share => Claim.Share(label, key, At(0), read.Get(Figure)),
            ClaimKind.PartOf => Claim.PartOf(label, key, At(0)),
            ClaimKind.SumOfParts => Claim.SumOfParts(label, key, against),
            ClaimKind.AtMostDenominator => Claim.AtMostDenominator(label, key, At(0)),
            ClaimKind.Same => Claim.Same(label, key, At(0)),
            ClaimKind.Ratio => Claim.Ratio(label, key, At(0), read.Get(Figure)),
            _ => throw Unnamed.Member(read.Get(Kind)),
        };

        FigureKey At(int place) => place < against.Length ? against[place] : throw read.Shape.Refuses(Against, $"A claim of the kind '{JsonCodes.Claim.CodeOf(read.Get(Kind))}' is held against more; found {against.Length}.");
    }
}
