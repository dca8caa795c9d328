using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Samlop.Platform.Data;

/// <summary>SQLite, the embedded default: one file, one writer at a time.</summary>
public sealed class SqliteAppDb(DbContextOptions<SqliteAppDb> options) : AppDb(options)
{
    protected override string NorwegianCollation => SqliteConnectionSetup.Collation;

    protected override string CodeCollation => "BINARY";

    public static SqliteAppDb ForMigrations() => new(new DbContextOptionsBuilder<SqliteAppDb>().UseSqlite("Data Source=:memory:").Options);

    protected override void ConfigureConventions(ModelConfigurationBuilder configuration)
    {
        base.ConfigureConventions(configuration);
        configuration.Properties<DateTimeOffset>().HaveConversion<InstantAsText>();
        // Also where there is no column: a constant, or nothing.
        configuration.DefaultTypeMapping<DateTimeOffset>(mapping => mapping.HasConversion<InstantAsText>());
    }

    /// <summary>An instant as ISO text of fixed width in UTC, which sorts and compares as the instant does.</summary>
    public sealed class InstantAsText() : ValueConverter<DateTimeOffset, string>(instant => Write(instant), text => Read(text))
    {
        private const string Format = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

        private static string Write(DateTimeOffset instant) => instant.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

        private static DateTimeOffset Read(string text) =>
            DateTimeOffset.ParseExact(
                text,
                Format,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal
            );
    }
}
