using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Samlop.Platform.Data;

namespace Samlop.Migrations;

[Migration("0001-first"), DbContext(typeof(SqliteAppDb))]
internal sealed class FirstOnSqlite : SqlMigration;

[Migration("0001-first"), DbContext(typeof(PostgresAppDb))]
internal sealed class FirstOnPostgres : SqlMigration;
