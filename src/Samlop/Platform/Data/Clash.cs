using Microsoft.Data.Sqlite;
using Npgsql;

namespace Samlop.Platform.Data;

/// <summary>What two at once do to each other in the database, and what goes away when it is tried again.</summary>
public static class Clash
{
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;

    /// <summary>
    /// True for a serialization failure, a deadlock, a lock that did not come, a busy database, a once-token taken at the same moment.
    /// </summary>
    public static bool Is(Exception exception) => exception switch
    {
        PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected } => true,
        PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable } => true,
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation, TableName: "submission" } => true,
        SqliteException { SqliteErrorCode: SqliteBusy or SqliteLocked } => true,
        { InnerException: { } inner } => Is(inner),
        _ => false,
    };

    /// <summary>
    /// True where another took what must be one of a kind. PostgreSQL says so, and not that the transactions clashed, when the other had
    /// done before this one wrote but after it looked: the one who asks again sees it, and is refused by the rule. One that is refused
    /// so every time is a fault in the program.
    /// </summary>
    public static bool IsTaken(Exception exception) => exception switch
    {
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } => true,
        { InnerException: { } inner } => IsTaken(inner),
        _ => false,
    };
}
