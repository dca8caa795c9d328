using Microsoft.EntityFrameworkCore;

namespace Samlop.Platform.Data;

/// <summary>PostgreSQL, for production and several application instances.</summary>
public sealed class PostgresAppDb(DbContextOptions<PostgresAppDb> options) : AppDb(options)
{
    protected override string NorwegianCollation => "nb-NO-x-icu";

    protected override string CodeCollation => "C";

    public static PostgresAppDb ForMigrations() => new(new DbContextOptionsBuilder<PostgresAppDb>().UseNpgsql("Host=localhost").Options);
}
