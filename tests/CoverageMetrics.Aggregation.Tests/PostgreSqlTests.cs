using System.Globalization;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace CoverageMetrics.Aggregation.Tests;

/// <summary>What a real database counts with the text of the query is the very tally counted in process.</summary>
public class PostgreSqlTests
{
    private const int Areas = 300;
    private const int Count = 1_000_000;

    private static readonly LocalDate AsAt = Rows.Epoch.PlusDays(6_500);

    private static readonly TallyColumns Columns = TallyColumns.Area("commune")
        .Programme("compulsory", "is_compulsory")
        .Programme("voluntary", "is_voluntary")
        .Programme("unemployment", "is_unemployment")
        .Programme("health", "is_health")
        .By("sex", "sex")
        .BornIn("birth_year")
        .During("start_date", "end_date");

    [PostgreSqlFact]
    public void FromGroups_OfAMillionRows_IsTheTallyCountedInProcess()
    {
        Rows rows = Rows.Make(11, Count, Areas, 4, faults: true);
        for (int row = 0; row < rows.Count; row++)
        {
            rows.Flags[row] &= 15;
        }

        using var server = new PostgreSqlServer();
        using var connection = new NpgsqlConnection(server.ConnectionString);
        connection.Open();
        Load(connection, rows);
        foreach (TallyLayout layout in new[] { Rows.Layout(Areas).CountingAnyOf("social-insurance", "compulsory", "voluntary"), Rows.AgeLayout(Areas) })
        {
            ParticipantTally all = ParticipantTally.Count(rows.ColumnsFor(layout), layout, TallyOptions.Usual.OverAllDates());
            TallyOptions asAt = TallyOptions.Usual.AsAt(AsAt);
            ParticipantTally inForce = ParticipantTally.Count(rows.ColumnsFor(layout), layout, asAt);

            Assert.Equal(all, Groups("enrolments", TallyOptions.Usual.OverAllDates()));
            ParticipantTally first = Groups("first_half", asAt);
            ParticipantTally second = Groups("second_half", asAt);
            Assert.Equal(inForce, Groups("public.enrolments", asAt));
            Assert.Equal(inForce, first.Merge(second));
            Assert.Equal(inForce.ToBytes(), second.Merge(first).ToBytes());
            Assert.Equal(second, Query(connection, "SELECT * FROM second_half", reader => ParticipantTally.Count(ParticipantReader.OfRows(reader, Columns), layout, asAt)));

            ParticipantTally Groups(string table, TallyOptions options) => Query(
                connection,
                Columns.ToGroupBy(layout, table, SqlDialect.PostgreSql, options),
                reader => ParticipantTally.Count(ParticipantReader.OfGroups(reader, Columns), layout, options));
        }
    }

    private static ParticipantTally Query(NpgsqlConnection connection, string text, Func<NpgsqlDataReader, ParticipantTally> read)
    {
        using var command = new NpgsqlCommand(text, connection);
        using NpgsqlDataReader reader = command.ExecuteReader();
        return read(reader);
    }

    private static void Load(NpgsqlConnection connection, Rows rows)
    {
        Execute(
            """
            CREATE TABLE enrolments (id integer, commune text, is_compulsory boolean, is_voluntary boolean, is_unemployment boolean, is_health boolean,
              sex text, birth_year smallint, start_date date, end_date date)
            """);
        Execute($"CREATE VIEW first_half AS SELECT * FROM enrolments WHERE id < {Count / 3}");
        Execute($"CREATE VIEW second_half AS SELECT * FROM enrolments WHERE id >= {Count / 3}");
        using NpgsqlBinaryImporter importer = connection.BeginBinaryImport("COPY enrolments FROM STDIN (FORMAT BINARY)");
        for (int row = 0; row < rows.Count; row++)
        {
            importer.StartRow();
            importer.Write(row, NpgsqlDbType.Integer);
            importer.Write(rows.Areas[row].ToString(CultureInfo.InvariantCulture), NpgsqlDbType.Text);
            for (int programme = 0; programme < 4; programme++)
            {
                importer.Write((rows.Flags[row] >> programme & 1) != 0, NpgsqlDbType.Boolean);
            }

            importer.Write(rows.Sexes[row] switch { 0 => "female", 1 => "male", byte other => other.ToString(CultureInfo.InvariantCulture) }, NpgsqlDbType.Text);
            importer.Write((short)rows.Births[row], NpgsqlDbType.Smallint);
            importer.Write(Rows.Epoch.PlusDays(rows.Starts[row]).ToDateOnly(), NpgsqlDbType.Date);
            if (rows.Ends[row] == ParticipantColumns.OpenEnd16)
            {
                importer.WriteNull();
            }
            else
            {
                importer.Write(Rows.Epoch.PlusDays(rows.Ends[row]).ToDateOnly(), NpgsqlDbType.Date);
            }
        }

        importer.Complete();

        void Execute(string text)
        {
            using var command = new NpgsqlCommand(text, connection);
            command.ExecuteNonQuery();
        }
    }
}
