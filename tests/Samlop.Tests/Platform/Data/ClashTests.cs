using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Samlop.Platform.Data;

namespace Samlop.Tests.Platform.Data;

/// <summary>What of the databases' no is tried again, and what is a fault.</summary>
public class ClashTests
{
    [Theory]
    [InlineData(PostgresErrorCodes.SerializationFailure, true, false)]
    [InlineData(PostgresErrorCodes.DeadlockDetected, true, false)]
    [InlineData(PostgresErrorCodes.LockNotAvailable, true, false)]
    [InlineData(PostgresErrorCodes.UniqueViolation, false, true)]
    [InlineData(PostgresErrorCodes.ForeignKeyViolation, false, false)]
    [InlineData(PostgresErrorCodes.CheckViolation, false, false)]
    public void OnPostgres_WhatTwoAtOnceDo_IsTriedAgain(string code, bool clash, bool taken)
    {
        var raised = new DbUpdateException("saving", new PostgresException("no", "ERROR", "ERROR", code));
        (Clash.Is(raised), Clash.IsTaken(raised)).ShouldBe((clash, taken));
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(6, true)]
    [InlineData(19, false)]
    public void OnSqlite_OnlyABusyDatabase_IsTriedAgain(int code, bool clash)
    {
        var raised = new DbUpdateException("saving", new SqliteException("no", code));
        (Clash.Is(raised), Clash.IsTaken(raised)).ShouldBe((clash, false));
    }
}
