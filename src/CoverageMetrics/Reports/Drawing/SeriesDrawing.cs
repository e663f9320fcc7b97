using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Reports.Drawing;

/// <summary>Lays out a line over months, the targets and the paths to them.</summary>
internal sealed class SeriesDrawing
{
    private const double Overhead = 26;

    // What the lowest mark needs between itself and the months.
    private const double Inset = 8;

    // A target far ahead would leave a short series no room: it stands in the legend, unless it is the next one.
    private const int LeastMonthsAhead = 12;

    private readonly SeriesContent _content;
    private readonly ChartSheet _sheet;
    private readonly IReadOnlyList<SeriesPoint> _points;
    private readonly List<(SetterTargets Setter, SeriesTarget[] Targets, IReadOnlyList<SeriesTarget> Ahead)> _setters;

    internal SeriesDrawing(SeriesContent content, ChartSheet sheet)
    {
        _content = content;
        _sheet = sheet;
        _points = content.Points;
        _setters = [.. content.Setters.Select(setter => Drawn(setter))];
    }

    private SvgWriter Svg => _sheet.Svg;

    private IEnumerable<SeriesTarget> Targets => _setters.SelectMany(one => one.Targets);

    internal void Draw()
    {
        if (_content.Run is not { } run || (_points.Count == 0 && !Targets.Any()))
        {
            _content.DrawNothing(_sheet);
            return;
        }

        _sheet.Legend(Legend());

        IEnumerable<decimal> values = _points.SelectMany(point => point.Whisker is { } whisker ? whisker.Ends.Append(point.Value) : [point.Value])
            .Concat(Targets.Select(target => target.Value))
            .Concat(_content.LimitPoints.SelectMany(limit => limit.Points.Select(point => point.Value)));
        AxisScale scale = _content.ScaleOver([.. values], _content.IsBars)(_sheet.Width < 560 ? 5 : 7);
        _sheet.Paragraph(_content.AxisRemark(scale), TextStyle.Quiet, "axis");
        double top = _sheet.Y + Overhead;
        double bottom = top + Math.Clamp(_sheet.Width * 0.42, 210, 400);
        double left = _sheet.Left + scale.Ticks.Max(tick => TextMeasure.Width(_content.Tick(tick), TextStyle.Quiet)) + 8;

        // Months before the first figure and behind the last one are no part of the picture: the notes say why they have none.
        double[] places = [.. _points.Select(point => point.Place), .. Targets.Select(target => target.Place), .. _content.LimitPoints.Where(one => !one.Limit.IsCommon).SelectMany(one => one.Points.Select(point => point.Place))];
        (double first, double last) = _points.Count > 0 ? (places.Min(), places.Max()) : (SeriesPoint.PlaceOf(run.First), Math.Max(SeriesPoint.PlaceOf(run.Last), places.Max()));
        double right = _sheet.Right - (_points is [.., var latest] && latest.Place >= last ? TextMeasure.Width(latest.Text, TextStyle.Strong) / 3 : 0);
        var months = new MonthAxis(first, last, Math.Min(left, _sheet.Right - 100), right, _content.Report.Model.Plan.Year, _content.ChartWords);
        double floor = scale.First == 0 ? bottom : bottom - Inset;
        double Y(decimal value) => floor - (scale.At(value) * (floor - top));

        _sheet.UprightAxis(scale, _content.Tick, Y, Math.Min(left, _sheet.Right - 100), bottom);
        foreach ((double x, _) in months.Ticks)
        {
            Svg.Line(x, bottom, x, bottom + 5, Ink.Axis, 1, "", "mark");
        }

        var placer = new LabelPlacer(Math.Min(left, _sheet.Right - 100) + 2, top - Overhead, _sheet.Right, bottom - 2);
        (double X, double Y)[] at = [.. _points.Select(point => (months.At(point.Place), Y(point.Value)))];
        foreach ((DrawnLimit limit, IReadOnlyList<(double Place, decimal Value)> points) in _content.LimitPoints)
        {
            DrawLimit(limit, [.. points.Where(point => point.Place >= first && point.Place <= last).Select(point => (months.At(point.Place), Y(point.Value)))], placer);
        }

        if (_content.IsBars)
        {
            DrawBars(at, Y(0), (months.At(2) - months.At(1)) * 0.7, placer);
        }
        else
        {
            DrawJoins(at, placer);
        }

        for (int i = 1; i < at.Length; i++)
        {
            if (_points[i].IsAfterBreak)
            {
                double between = (at[i - 1].X + at[i].X) / 2;
                Svg.Line(between, top, between, bottom, Ink.Black, 1.25, "1 3", "break");
                placer.Keep((between, top), (between, bottom));
            }
        }

        DrawWhiskers(at, Y, (top, bottom), placer);
        DrawTargets(at, target => (months.At(target.Place), Y(target.Value)), placer);
        if (!_content.IsBars)
        {
            DrawPoints(at, placer);
        }

        DrawLabels([.. at.Select((point, i) => (point.X, TipOf(_points[i], point.Y, Y)))], target => (months.At(target.Place), Y(target.Value)), placer);

        _sheet.Y = bottom + 5;
        TickLabels.Draw(_sheet, months.Ticks);
        ChartWords words = _content.ChartWords;
        _sheet.Paragraph((_content.IsBars, months.IsOfYears) switch
        {
            (true, true) => words.Years(_content.Report.Model.Plan.Year),
            (true, false) => words.MonthByMonth,
            (false, true) => words.EndsOfYears,
            (false, false) => words.EndsOfMonths,
        }, TextStyle.Quiet, "axis");
        _sheet.Y += 4;
    }

    private (SetterTargets Setter, SeriesTarget[] Targets, IReadOnlyList<SeriesTarget> Ahead) Drawn(SetterTargets setter)
    {
        if (_content.Run is not { } run)
        {
            return (setter, [], []);
        }

        (double first, double last) = (SeriesPoint.PlaceOf(run.First), SeriesPoint.PlaceOf(run.Last));
        double horizon = last + Math.Max(LeastMonthsAhead, last - first);
        double next = _content.Setters.SelectMany(one => one.Targets).Select(target => target.Place).Where(place => place > last).DefaultIfEmpty().Min();
        SeriesTarget[] drawn = [.. setter.Targets.Where(target => target.Place <= Math.Max(horizon, next))];
        return (setter, drawn, _points is [.., var latest] && !_content.IsBars ? [.. setter.Ahead(latest).Where(drawn.Contains)] : []);
    }

    // Those that are not final are hollow, with the point of their status at the end.
    private void DrawBars((double X, double Y)[] at, double zero, double width, LabelPlacer placer)
    {
        for (int i = 0; i < at.Length; i++)
        {
            bool isFinal = _points[i].Status == FigureStatus.Final;
            (double x, double y) = at[i];
            Svg.Box(x - (width / 2), Math.Min(y, zero), width, Math.Abs(y - zero), isFinal ? Ink.Value : Ink.White, isFinal ? "" : Ink.ValueDark, "bar");
            if (!isFinal)
            {
                DrawPoint(x, y, Math.Clamp(width * 0.4, 1.75, 4), _points[i].Status, "point");
                placer.Keep(x, y, 5);
            }

            foreach (double side in new[] { x - (width / 2), x, x + (width / 2) })
            {
                placer.Keep((side, zero), (side, y));
            }
        }
    }

    private void DrawWhiskers((double X, double Y)[] at, Func<decimal, double> y, (double Top, double Bottom) plot, LabelPlacer placer)
    {
        for (int i = 0; i < at.Length; i++)
        {
            if (_points[i].Whisker is { } whisker)
            {
                double low = whisker.Smallest is { } smallest ? y(smallest) : plot.Bottom;
                double high = whisker.Largest is { } largest ? y(largest) : plot.Top;
                Svg.Whisker((at[i].X, low), (at[i].X, high), (whisker.Smallest is not null, whisker.Largest is not null), 3, Ink.Black, "whisker");
                placer.Keep((at[i].X, low), (at[i].X, high));
                placer.Keep(at[i].X, low, 4);
                placer.Keep(at[i].X, high, 4);
            }
        }
    }

    private void DrawJoins((double X, double Y)[] at, LabelPlacer placer)
    {
        var run = new List<(double X, double Y)>();
        for (int i = 0; i <= at.Length; i++)
        {
            if (i < at.Length && _points[i].Join == SeriesJoin.Line)
            {
                placer.Keep(at[i - 1], at[i]);
                run.Add(at[i]);
                continue;
            }

            if (run.Count > 1)
            {
                Svg.Lines(run, Ink.Value, 2.25, "line");
            }

            if (i < at.Length && _points[i].Join == SeriesJoin.Dots)
            {
                placer.Keep(at[i - 1], at[i]);
                Svg.Line(at[i - 1].X, at[i - 1].Y, at[i].X, at[i].Y, Ink.Value, 1.75, "2 4", "gap");
            }

            run = i < at.Length ? [at[i]] : [];
        }
    }

    // Of one month alone it is a short line.
    private void DrawLimit(DrawnLimit limit, (double X, double Y)[] at, LabelPlacer placer)
    {
        (double X, double Y)[] line = at is [var only] ? [(only.X - 6, only.Y), (only.X + 6, only.Y)] : at;
        for (int i = 1; i < line.Length; i++)
        {
            Svg.Line(line[i - 1].X, line[i - 1].Y, line[i].X, line[i].Y, Ink.Black, 1.5, Ink.DashesOfLimit(limit.Index), "limit");
            placer.Keep(line[i - 1], line[i]);
        }
    }

    private void DrawTargets((double X, double Y)[] at, Func<SeriesTarget, (double X, double Y)> place, LabelPlacer placer)
    {
        foreach ((SetterTargets setter, SeriesTarget[] targets, IReadOnlyList<SeriesTarget> ahead) in _setters)
        {
            SetterInk ink = Ink.OfSetter(setter.Setter);
            (double X, double Y)[] path = at.Length > 0 ? [at[^1], .. ahead.Select(place)] : [];
            for (int i = 1; i < path.Length; i++)
            {
                placer.Keep(path[i - 1], path[i]);
                Svg.Line(path[i - 1].X, path[i - 1].Y, path[i].X, path[i].Y, ink.Colour, 1.75, ink.PathDashes, "path");
            }

            foreach (SeriesTarget target in targets)
            {
                (double x, double y) = place(target);
                placer.Keep(x, y, 6);
                Svg.Marker(ink.Shape, x, y, 5, ink.Colour, ink.Colour, "target");
            }
        }
    }

    private void DrawPoints((double X, double Y)[] at, LabelPlacer placer)
    {
        double distance = at.Length > 1 ? at.Zip(at.Skip(1), (left, right) => right.X - left.X).Min() : double.MaxValue;
        double radius = Math.Clamp(distance * 0.32, 1.75, 4);
        for (int i = 0; i < at.Length; i++)
        {
            DrawPoint(at[i].X, at[i].Y, radius, _points[i].Status, "point");
            placer.Keep(at[i].X, at[i].Y, radius + 1);
        }
    }

    private void DrawPoint(double x, double y, double radius, FigureStatus status, string cssClass)
    {
        bool isFinal = status == FigureStatus.Final;
        Svg.Marker(Ink.OfStatus(status), x, y, isFinal ? radius : Math.Max(radius, 3), Ink.ValueDark, isFinal ? Ink.ValueDark : Ink.White, cssClass);
    }

    private void DrawLabels((double X, double Y)[] at, Func<SeriesTarget, (double X, double Y)> place, LabelPlacer placer)
    {
        void Label((double X, double Y) point, string text, TextStyle style, int lines)
        {
            double width = TextMeasure.Width(text, style);
            if ((placer.Place(point.X, point.Y, width, style.LineHeight, lines) ?? (lines > 2 ? placer.PlaceAbove(point.X, width, style.LineHeight) : null)) is { } free)
            {
                Svg.Label(free.Left, free.Top + style.Baseline, text, style, "value");
            }
        }

        // The latest figure is what is asked for: its number stands farther away before it stands nowhere.
        if (at.Length > 0)
        {
            Label(at[^1], _points[^1].Text, TextStyle.Strong, 4);
        }

        foreach ((SetterTargets setter, SeriesTarget[] targets, _) in _setters)
        {
            foreach (SeriesTarget target in targets)
            {
                Label(place(target), target.Text, new(13, false, Ink.OfSetter(setter.Setter).Colour), 2);
            }
        }

        int[] told = [0, IndexOf(_points.MaxBy(point => point.Value)), IndexOf(_points.MinBy(point => point.Value))];
        foreach (int i in told.Where(i => i >= 0 && i < at.Length - 1).Distinct())
        {
            Label(at[i], _points[i].Text, TextStyle.Body, 2);
        }

        // Bars that have room for their numbers all have them.
        if (_content.IsBars && at.Length > 1 && _points.Max(point => TextMeasure.Width(point.Text, TextStyle.Strong)) + 4 <= at.Zip(at.Skip(1), (left, right) => right.X - left.X).Min())
        {
            foreach (int i in Enumerable.Range(0, at.Length - 1).Except(told))
            {
                Label(at[i], _points[i].Text, TextStyle.Body, 1);
            }
        }
    }

    // A label stands beyond what the value can be.
    private static double TipOf(SeriesPoint point, double at, Func<decimal, double> y) => (point.Value < 0 ? point.Whisker?.Smallest : point.Whisker?.Largest) is { } end ? y(end) : at;

    private int IndexOf(SeriesPoint? point)
    {
        for (int i = 0; i < _points.Count; i++)
        {
            if (ReferenceEquals(_points[i], point))
            {
                return i;
            }
        }

        return -1;
    }

    private List<LegendItem> Legend()
    {
        ChartWords words = _content.ChartWords;
        var items = new List<LegendItem>();
        if (_points.Any(point => point.Status == FigureStatus.Final))
        {
            bool isLine = _points.Any(point => point.Join == SeriesJoin.Line);
            items.Add(new(_content.Report.Words.Meaning(FigureStatus.Final), (svg, x, y) =>
            {
                if (_content.IsBars)
                {
                    svg.Box(x - 5, y - 6, 10, 12, Ink.Value, "", "sample");
                    return;
                }

                svg.Line(x - 12, y, x + 12, y, Ink.Value, isLine ? 2.25 : 0, "", "sample");
                DrawPoint(x, y, 4, FigureStatus.Final, "sample");
            }));
        }

        foreach (FigureStatus status in _points.Select(point => point.Status).Where(status => status != FigureStatus.Final).Distinct().Order())
        {
            items.Add(new(_content.Report.Words.Meaning(status), (_, x, y) => DrawPoint(x, y, 4, status, "sample")));
        }

        items.AddRange(_content.LegendOf(_points.Select(point => point.Whisker), isUpright: true));
        if (!_content.IsBars && _points.Any(point => point.Join == SeriesJoin.Dots))
        {
            items.Add(new(words.Dots, (svg, x, y) => svg.Line(x - 12, y, x + 12, y, Ink.Value, 1.75, "2 4", "sample")));
        }

        if (!_content.IsBars && _points.Skip(1).Any(point => point.Join == SeriesJoin.None))
        {
            items.Add(new(words.NotJoined, (_, x, y) =>
            {
                DrawPoint(x - 8, y, 3.5, FigureStatus.Final, "sample");
                DrawPoint(x + 8, y, 3.5, FigureStatus.Final, "sample");
            }));
        }

        if (_points.Any(point => point.IsAfterBreak))
        {
            items.Add(new(words.Break, (svg, x, y) => svg.Line(x, y - 7, x, y + 7, Ink.Black, 1.25, "1 3", "sample")));
        }

        foreach (SetterTargets setter in _content.Setters)
        {
            SetterInk ink = Ink.OfSetter(setter.Setter);
            string text = words.TargetsOf(setter.Name, [.. setter.Targets.Select(target => words.By(target.Text, _content.Report.Words.Day(target.Day)))]);
            items.Add(new(text, (svg, x, y) => svg.Marker(ink.Shape, x, y, 5, ink.Colour, ink.Colour, "sample")));
        }

        if (_setters.FirstOrDefault(one => one.Ahead.Count > 0) is { Setter: { } first })
        {
            SetterInk ink = Ink.OfSetter(first.Setter);
            items.Add(new(words.RequiredPath, (svg, x, y) => svg.Line(x - 13, y, x + 13, y, ink.Colour, 1.75, ink.PathDashes, "sample")));
        }

        items.AddRange(_content.LimitPoints.Where(limit => limit.Points.Count > 0).Select(one =>
            new LegendItem(one.Limit.Text, (svg, x, y) => svg.Line(x - 13, y, x + 13, y, Ink.Black, 1.5, Ink.DashesOfLimit(one.Limit.Index), "sample"))));
        return items;
    }
}
