using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using CoverageMetrics.Areas;
using NodaTime;

namespace CoverageMetrics.Vietnam;

/// <summary>The provinces of Viet Nam on every day: the 63 until 2025-06-30, the 34 from 2025-07-01, and those before.</summary>
/// <remarks>
/// <para>Codes are those of the General Statistics Office (Quyết định 124/2004/QĐ-TTg, Quyết định 19/2025/QĐ-TTg), used here also for the years before 2004.
/// Provinces that ended before they could get one have a code of this library, which begins with <c>x-</c>.</para>
/// <para>Seven codes (15, 24, 44, 52, 80, 82, 91) name another province from 2025-07-01 on: a code needs a date.</para>
/// <para>The regions of the 63 provinces are given from 2008-08-01, when there were 63, until 2025-06-30; those of the 34 from 2025-10-05 (Nghị quyết
/// 306/NQ-CP). On other days provinces lie directly in the country. Old and new regions do not nest.</para>
/// <para>The splits of 1989 and 1991 are entered on the days of their resolutions. A change known by the year alone is marked
/// <see cref="ChangeCertainty.YearOnly"/>, and one with a detail from memory or from practice <see cref="ChangeCertainty.Doubtful"/>. Left out, because nothing about
/// them was documented: the regions before 2008, the exchanges of districts before 1997, and changes below the province before 2004 other than those named in a
/// note.</para>
/// <para>Huế is found as Thừa Thiên Huế until 2025-06-30, as tables wrote that name for half a year after it had become another.</para>
/// <para>In the hierarchy <c>offices</c>, <c>Catalogue.In("offices")</c>, provinces lie in the offices of Viet Nam Social Security. Of the 35 regional offices from 2025-04-01
/// (Quyết định 391/QĐ-BTC) one alone is documented: <c>Khu vực II</c> was Hồ Chí Minh in the list of March and Sơn La in that of June, entered as two areas of one code that
/// change on 2025-06-01; no other province lies in an office then, and no office in the country, so that nothing adds up to a nation. From 2025-07-01 (Quyết định 2286) every
/// province has an office of its own, and lies in the country.</para>
/// <para>Immutable and safe to share; costs its catalogue, read once at first use.</para>
/// </remarks>
public static partial class Provinces
{
    private static readonly Lazy<AreaCatalogue> Lazily = new(
        static () =>
        {
            using var reader = new StringReader(AreasText + ChangesText);
            return AreaCatalogue.Read(reader).SpelledBy(Vietnamese.Spelled);
        },
        LazyThreadSafetyMode.ExecutionAndPublication);

    /// <summary>Gets the catalogue of the country, its regions, its provinces and its offices of social insurance. It is part of the package: no file is read.</summary>
    public static AreaCatalogue Catalogue => Lazily.Value;

    /// <summary>Finds the provinces of a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The provinces and cities directly under the centre, by code: 63 from 2008-08-01, 34 from 2025-07-01.</returns>
    public static IReadOnlyList<Area> On(LocalDate date) => Catalogue.On(date).At(AdministrativeLevels.Province);

    /// <summary>Finds the region in which a province lies on a day.</summary>
    /// <param name="provinceCode">The code of the province on that day.</param>
    /// <param name="date">The day.</param>
    /// <returns>The region, or <see langword="null"/> on days for which none is documented.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="provinceCode"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">No area has the code that day.</exception>
    public static Area? RegionOf(string provinceCode, LocalDate date)
    {
        Area province = Catalogue[provinceCode, date];
        return province.ParentOn(date) is { } parent && Catalogue.Find(parent, date) is { } above && above.Level == AdministrativeLevels.Region
            ? above
            : null;
    }
}
