using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Vietnam;

/// <summary>What a figure of a text measures, by the words around it.</summary>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public enum VietnameseFigureMeaning
{
    /// <summary>How much there was, or what share.</summary>
    Level,

    /// <summary>How much something rose or fell: <c>tăng 587 người</c>.</summary>
    Change,

    /// <summary>How much something was above a plan or another figure: <c>vượt 587 người so với kế hoạch</c>.</summary>
    Excess,

    /// <summary>How much something was below another figure: <c>thấp hơn 0,3% so với chỉ tiêu</c>, <c>còn thiếu 587 người</c>.</summary>
    Shortfall,

    /// <summary>How many times as much it was as something else: <c>gấp 5,7 lần</c>.</summary>
    Multiple,

    /// <summary>How far a plan or target was met: <c>đạt 85,5% kế hoạch</c>.</summary>
    Attainment,
}
