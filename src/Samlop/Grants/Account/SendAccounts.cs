using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Cases;
using Samlop.Cases.Journal;
using Samlop.Grants.Accept;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Account;

/// <summary>
/// Godkjenn og send regnskapet: the second approval, by the project owner's superior, who has written nothing of it (circular 17-2022,
/// "Rapportering"). What it says is frozen and journalled as incoming; what comes after its day is late, and is taken.
/// </summary>
[Process("grants.accounts-sent")]
public sealed class SendAccounts(AppDb db, CaseRegister register, AccountsDocuments documents) : IUseCase<SendAccounts.Input, Done>
{
    public static Permission Needs { get; } = Permission.Of("grants.accounts.send", Role.HeadOfAdministration);

    /// <summary>Of the year and the number.</summary>
    internal static EntryTitle EntryTitle { get; } = new(
        "grants.accounts.sent", (_, of) => Phrase.In<AccountText>(nameof(AccountText.Journal_Sent), of[0], of[1]));

    public sealed class Input : IInput<SendAccounts, Input, Done>, IApproves<Accounts>
    {
        public AccountsId Accounts { get; set; }

        /// <inheritdoc cref="IApproves{TThing}.Seen" />
        public string? Seen { get; set; }
    }

    /// <summary>Accounts came in to the directorate. Late is a fact here, not a decision.</summary>
    /// <param name="HashKey">SHA-256 of the content.</param>
    [Event("grants.accounts.sent")]
    public sealed record AccountsSent(
        AccountsId Accounts, GrantApplicationId Application, int Year, Money Charged, bool Late, string HashKey) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Accounts).And(Application);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told =>
            Phrase.In<AccountText>(Late ? nameof(AccountText.Told_SentLate) : nameof(AccountText.Told_Sent), Year, Charged);
    }

    public static NoticeKind TellsCounty { get; } = NoticeKind.Of<AccountsSent>(
        "grants.accounts.received", AccountsTelling.Group, "those who write accounts for the county: the receipt",
        async (happened, occasion) =>
        {
            var accounts = await occasion.Accounts(happened.Accounts);
            return new Told(accounts.Line(nameof(AccountText.Notice_Received)), AccountUrls.Accounts(accounts.Id), accounts.AtTheCounty)
            {
                IsReceipt = true,
            };
        });

    public static NoticeKind TellsOfficers { get; } = NoticeKind.Of<AccountsSent>(
        "grants.accounts.came-in", AccountsTelling.Group, "the officers of the directorate who follow it up",
        async (happened, occasion) =>
        {
            var accounts = await occasion.Accounts(happened.Accounts);
            return new Told(
                accounts.Line(nameof(AccountText.Notice_CameIn)), AccountUrls.Treat(accounts.Id), accounts.Application.AtTheDirectorate)
            {
                Matter = accounts.Id.Value,
            };
        }).WhileAt(AccountsState.Sent);

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.OwnAccounts(input.Accounts, actor, cancel) is not var (accounts, check)) return Refusal.NotFound;
        if (accounts.SentAt is not null) return Accounts.AccountsAreSent;
        if (await MayFollow(accounts, cancel) is { } no) return no;
        var postings = await db.Rows<Posting>().Of(accounts).CountAsync(cancel);
        var content = AccountsContent.Of(accounts, postings);
        var owner = check.Open?.SentBy;
        if (accounts.Send(check, actor, input.Seen, content, change.At) is { } refused) return refused;

        var caseFile = await register.Find(accounts.Application.Value, cancel)
            ?? throw new InvalidOperationException("An application that is awarded has a case.");
        var language = Languages.Bokmål.Culture;
        var document = await documents.Of(accounts, content, owner!.Value, caseFile.Number, cancel);
        var kept = new List<StoredFile>();
        foreach (var form in new[] { await documents.AsHtml(document, language), document.AsJson(language) })
            kept.Add(await register.Keep(new CaseDocument(form.FileName, form.ContentType, form.Bytes), change, cancel));
        var titles = EntryTitle.Of(
            db, accounts.Year.ToString(CultureInfo.InvariantCulture), accounts.Number.ToString(CultureInfo.InvariantCulture));
        var entry = register.Journal(
            caseFile,
            new NewEntry(EntryDirection.Incoming, OsloClock.DateIn(change.At), titles),
            [.. kept, .. await documents.FilesOf(accounts, cancel)],
            actor,
            change);
        accounts.Journalled(entry.Id);
        change.Record(new AccountsSent(
            accounts.Id, accounts.Application, accounts.Year, accounts.Charged, accounts.IsLate, accounts.Hash!));
        return new Done();
    }

    private async Task<Refusal?> MayFollow(Accounts accounts, CancellationToken cancel) =>
        (await db.Rows<Award>().All(Because.AwardStandsUntilReplaced).SingleAsync(a => a.Id == accounts.Award, cancel)).MayFollowUp();
}
