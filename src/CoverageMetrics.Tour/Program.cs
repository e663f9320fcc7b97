using System;
using System.Text;
using CoverageMetrics.Tour;
using CoverageMetrics.Tour.Articles;
using CoverageMetrics.Tour.Tables;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var page = new Page(Console.Out);

page.Title("Five articles, as typed figures");
page.Text(
    "Numbers are written as Vietnamese reports write them: 139.986 people, 19,55%.",
    "printed: taken from the article   computed: worked out from what is printed   implied: what it says without saying it");
QuangNgai.Print(page);
VinhLong.Print(page);
Nation.Print(page);
TienGiang.Print(page);
GiaLai.Print(page);

ReconciledArticles.Print(page);
Territories.Print(page);
NationalYearEnds.Print(page);
NationalMonth.Print(page);
CountedNation.Print(page);
PublishedReports.Print(page, args is [var folder, ..] ? folder : "artifacts");
