using Microsoft.EntityFrameworkCore;
using Samlop.Access.Inviting;
using Samlop.Access.Links;
using Samlop.Access.Sessions;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Accept;
using Samlop.Letters.Dispatch;
using Samlop.Platform.Data;
using Samlop.Platform.Ui.Forms.Kept;
using Samlop.Tests.Grants.Tell;
using Samlop.Tests.Support;
using Samlop.Waiting.Calendar;

namespace Samlop.Tests.Platform.Data;

/// <summary>The database itself refuses that what is frozen is written over or taken away, whoever writes to it.</summary>
[OnBothDatabases]
public abstract class FrozenTests(SamlopHost host) : HostTests(host)
{
    /// <summary>Rows that an award with its letter leaves. The others are tried where they are decided.</summary>
    private static readonly string[] OfAnAward =
    [
        "award", "award_condition", "call_part", "call_version", "check_round", "confirmation", "decision", "decision_proposal",
        "journal_document", "journal_entry", "journal_receiver", "letter", "sent_content", "sent_version", "stored_file",
    ];

    [Fact]
    public async Task Frozen_IsNeitherWrittenOverNorTakenAway_InAnyColumn()
    {
        await Given.AnAward();
        List<string> broken = [];
        foreach (var frozen in await Read(db => Task.FromResult(db.Model.ThatAreFrozen().ToList())))
        {
#pragma warning disable EF1002 // Names and conditions of the model itself; nothing that anybody has typed.
            var there = await Read(db => db.Database
                .SqlQueryRaw<int>($"""SELECT count(*) AS "Value" FROM {frozen.Table} WHERE {frozen.When(frozen.Table)}""").SingleAsync());
#pragma warning restore EF1002
            if (there == 0 && OfAnAward.Contains(frozen.Table)) broken.Add($"no row in {frozen.Table}");
            broken.AddRange(await FrozenProbe.Break(Host, frozen));
        }

        broken.ShouldBeEmpty();
    }

    [Fact]
    public async Task WhatLaterFactsSet_IsSetOnce()
    {
        var the = await Given.AnAward();
        var letter = await Read(db => db.Set<Award>().Where(a => a.Id == the.Award).Select(a => a.Letter).SingleAsync());
        await using var db = Host.OpenDb();
        var of = db.Set<Letter>().Where(l => l.Id == letter);
        await of.Where(l => l.OpenedAt == null).ExecuteUpdateAsync(l => l.SetProperty(x => x.OpenedAt, Host.Time.Now));
        (await Should.ThrowAsync<Exception>(() => of.ExecuteUpdateAsync(l => l.SetProperty(x => x.OpenedAt, Host.Time.Now.AddDays(1)))))
            .Message.ShouldContain("frozen");
    }

    [Fact]
    public async Task Reason_OfAnEventThatHasNone_IsNotPutIn()
    {
        await Given.AnAward();
        await using var db = Host.OpenDb();
        (await Should.ThrowAsync<Exception>(() => db.Database.ExecuteSqlRawAsync(
            """INSERT INTO event_reason ("Event", "Text") SELECT "Sequence", 'Other' FROM process_event WHERE NOT "HasReason" """)))
            .Message.ShouldContain("append-only");
    }

    [Fact]
    public async Task Table_WithAHash_IsFrozen()
    {
        // The hash is of a secret that somebody holds, not of what the row says.
        Type[] ofSecrets = [typeof(Session), typeof(KeptText), typeof(CalendarAddress), typeof(Invitation), typeof(OneTimeLink)];
        await using var db = Host.OpenDb();
        var hashed = db.Model.GetEntityTypes()
            .Where(e => !ofSecrets.Contains(e.ClrType) && e.GetProperties().Any(p => p.Name.EndsWith("Hash", StringComparison.Ordinal)))
            .Select(e => e.GetTableName()!);
        hashed.Except(db.Model.ThatAreFrozen().Select(f => f.Table)).ShouldBeEmpty();
    }

    [Fact]
    public async Task WhatIsDecidedByTwo_IsFrozenWhenItIsDecided()
    {
        await using var db = Host.OpenDb();
        var frozen = db.Model.ThatAreFrozen().ToDictionary(f => f.Table, f => f.When("row"));
        foreach (var thing in db.Model.ThatAreDecidedByTwo()) frozen[thing.Table].ShouldBe($"row.\"{thing.At}\" IS NOT NULL");
    }
}

public sealed class FrozenTests_OnSqlite(SqliteHost host) : FrozenTests(host), IClassFixture<SqliteHost>;

public sealed class FrozenTests_OnPostgres(PostgresHost host) : FrozenTests(host), IClassFixture<PostgresHost>;
