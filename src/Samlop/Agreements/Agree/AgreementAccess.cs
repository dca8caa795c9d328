using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Agreements.Catalogue;
using Samlop.Cases;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Agree;

/// <summary>Avtaler: to read those that one's organisation is a party of, and signed ones that their kind opens.</summary>
public abstract class ReadAgreements : INeeds
{
    public static Permission Needs { get; } = Permission.Of("agreements.agreement.read", [.. AgreementRoles.Readers, Role.Auditor]);
}

/// <summary>Which agreements a reader may see, and which they write in.</summary>
public static class AgreementAccess
{
    /// <summary>
    /// Those of the parties now, whatever they say; those that a party of earlier days signed, also where the version was taken back or
    /// refused afterwards; and signed ones of a kind that is open to the reader's roles. Whoever is no party reads what is signed
    /// (<see cref="ReadBy"/>), never what is being written.
    /// </summary>
    public static IQueryable<Agreement> VisibleTo(this Rows<Agreement> agreements, Reader reader)
    {
        var (reads, audits, own) = (reader.Actor.May(ReadAgreements.Needs), reader.Actor.Audits(), reader.Actor.Organisation);
        var open = OpenTo(reader.Actor);
        return agreements.Through(a => reads && (audits
            || a.Parties.Any(p => p.Organisation == own && p.LeftOn == null)
            || (a.SignedVersion != null && open.Contains(a.KindCode))
            || a.Signatures.Any(s => s.Organisation == own && s.WithdrawnAt == null)));
    }

    /// <summary>
    /// The versions that somebody reads of one that they see: the parties that write it and the auditors all of them; a party that the
    /// change takes out, and whoever the kind is open to, those that all have signed; a party of earlier days those that it signed itself,
    /// also one that came to nothing, and nothing that came after it left.
    /// </summary>
    /// <param name="before">
    /// Organisations that have ended, whose place the actor's has taken: what they signed is read as they read it.
    /// </param>
    internal static IEnumerable<AgreementVersion> ReadBy(
        this Agreement agreement, Actor actor, IReadOnlyCollection<OrganisationId>? before = null) =>
        agreement.IsReadAsDraftBy(actor) ? agreement.Versions
        : agreement.Versions.Where(v => v.SignedAt is not null
            ? agreement.PartyOf(actor.Organisation) is not null || actor.HoldsAny(agreement.Kind.OpenTo) || agreement.StandingOn(v.Number)
                .Any(s => s.Organisation == actor.Organisation || before?.Contains(s.Organisation) == true)
            : agreement.PartyOf(actor.Organisation) is null
                && agreement.StandingOn(v.Number).Any(s => s.Organisation == actor.Organisation));

    /// <summary>Those that write it, and the auditors, read what is being written and was never signed.</summary>
    internal static bool IsReadAsDraftBy(this Agreement agreement, Actor actor) =>
        actor.Audits() || agreement.IsWrittenBy(actor.Organisation);

    /// <summary>The parties now, also one that the change takes out, and the auditors see how it is lived with from day to day.</summary>
    internal static bool IsLivedWithBy(this Agreement agreement, Actor actor) =>
        actor.Audits() || agreement.PartyOf(actor.Organisation) is not null;

    /// <summary>What it is called for a reader: as it is written to those who write it, else as all have signed it.</summary>
    internal static string TitleFor(this Agreement agreement, Actor actor) =>
        agreement.IsReadAsDraftBy(actor) ? agreement.Title
            : agreement.Versions.FirstOrDefault(v => v.Number == agreement.SignedVersion)?.Title ?? agreement.Title;

    /// <summary>Whoever follows it sees who goes out of it; a party of earlier days nothing that came after it left itself.</summary>
    internal static bool ShowsGoingsTo(this Agreement agreement, Actor actor) =>
        agreement.IsLivedWithBy(actor) || actor.HoldsAny(agreement.Kind.OpenTo);

    /// <summary>Agreements with what a reader is shown of them, for lists: the same rule as <see cref="ReadBy"/>.</summary>
    internal static IQueryable<ShownAgreement> AsShownTo(this IQueryable<Agreement> agreements, Actor actor)
    {
        var (audits, own, open) = (actor.Audits(), actor.Organisation, OpenTo(actor));
        var numbered = agreements.Select(a => new
        {
            Agreement = a,
            Number = audits || a.Parties.Any(p => p.Organisation == own && p.LeftOn == null && !p.IsTakenOut)
                ? null
                : a.Versions
                    .Where(v => v.SignedAt != null && (open.Contains(a.KindCode)
                        || a.Signatures.Any(s => s.Number == v.Number && s.Organisation == own && s.WithdrawnAt == null)))
                    .Max(v => (int?)v.Number)
                    // What one signed and all did not: only where there is nothing that all signed.
                    ?? a.Signatures.Where(s => s.Organisation == own && s.WithdrawnAt == null).Max(s => (int?)s.Number),
        });
        return numbered.Select(r => new ShownAgreement
        {
            Agreement = r.Agreement,
            Number = r.Number,
            Title = r.Number == null ? r.Agreement.Title : r.Agreement.Versions.First(v => v.Number == r.Number).Title,
            Search = r.Number == null ? r.Agreement.Search : r.Agreement.Versions.First(v => v.Number == r.Number).Search,
            // Of what holds those that have gone out of it are parties no more.
            Parties = r.Number == null ? r.Agreement.Parties.Count(p => p.LeftOn == null && !p.IsTakenOut)
                : r.Number == r.Agreement.SignedVersion ? r.Agreement.Signatures.Count(s => s.Number == r.Number && s.WithdrawnAt == null
                    && r.Agreement.Parties.Any(p => p.Id == s.Party && p.LeftOn == null))
                : r.Agreement.Versions.First(v => v.Number == r.Number).PartyCount,
            From = r.Number == null ? r.Agreement.HoldsFrom : r.Agreement.Versions.First(v => v.Number == r.Number).HoldsFrom,
            To = r.Agreement.EndedOn
                ?? (r.Number == null ? r.Agreement.HoldsTo : r.Agreement.Versions.First(v => v.Number == r.Number).To),
        });
    }

    /// <summary>
    /// The signatures of the reader's organisation that stand on what all have signed: whoever signed is told of it ever after.
    /// </summary>
    internal static IQueryable<AgreementSignature> GivenFor(this Rows<AgreementSignature> signatures, Reader reader)
    {
        var (reads, own) = (reader.Actor.May(ReadAgreements.Needs), reader.Actor.Organisation);
        var versions = signatures.Asking<AgreementVersion>();
        return signatures.Bare(s => reads && s.Organisation == own && s.WithdrawnAt == null
            && versions.Any(v => v.Agreement == s.Agreement && v.Number == s.Number && v.SignedAt != null));
    }

    /// <summary>
    /// Those that the reader's organisation is a party of now, also where the change takes it out; and all for audit. What is being
    /// written of them is read by <see cref="IsReadAsDraftBy"/> alone.
    /// </summary>
    public static IQueryable<Agreement> OfParties(this Rows<Agreement> agreements, Reader reader)
    {
        var (reads, audits, own) = (reader.Actor.May(ReadAgreements.Needs), reader.Actor.Audits(), reader.Actor.Organisation);
        return agreements.Through(a => reads && (audits || a.Parties.Any(p => p.Organisation == own && p.LeftOn == null)));
    }

    /// <summary>Those where what is being written is the reader's to read, and not only what is signed; and all for audit.</summary>
    public static IQueryable<Agreement> ReadAsDraftBy(this Rows<Agreement> agreements, Reader reader)
    {
        var (reads, audits, own) = (reader.Actor.May(ReadAgreements.Needs), reader.Actor.Audits(), reader.Actor.Organisation);
        return agreements.Through(a =>
            reads && (audits || a.Parties.Any(p => p.Organisation == own && p.LeftOn == null && !p.IsTakenOut)));
    }

    /// <summary>Those that the reader writes in, for a party that is to sign what is written.</summary>
    public static IQueryable<Agreement> WrittenBy(this Rows<Agreement> agreements, Reader reader)
    {
        var (system, writes, own) = (reader.Actor.IsSystem, reader.Actor.May(WriteAgreements.Needs), reader.Actor.Organisation);
        return agreements.Through(a =>
            system || (writes && a.Parties.Any(p => p.Organisation == own && p.LeftOn == null && !p.IsTakenOut)));
    }

    /// <summary>
    /// Those that the reader writes for a party of, also where the change takes it out: what such a party does by what is signed, and what
    /// it says to the others.
    /// </summary>
    public static IQueryable<Agreement> SpokenForBy(this Rows<Agreement> agreements, Reader reader)
    {
        var (system, writes, own) = (reader.Actor.IsSystem, reader.Actor.May(WriteAgreements.Needs), reader.Actor.Organisation);
        return agreements.Through(a => system || (writes && a.Parties.Any(p => p.Organisation == own && p.LeftOn == null)));
    }

    /// <summary>Those under one that was found: that they are there, between whom, and whether they hold.</summary>
    internal static IQueryable<Agreement> Under(this Rows<Agreement> agreements, Agreement parent)
    {
        var id = parent.Id;
        return agreements.Bare(a => a.Parent == id, typeof(AgreementParty), typeof(AgreementVersion), typeof(AgreementSignature));
    }

    /// <summary>Those that the reader's organisation has been a party of, and those of agreements that they see.</summary>
    internal static IQueryable<AgreementParty> KnownTo(this Rows<AgreementParty> parties, Reader reader)
    {
        var (reads, audits, own) = (reader.Actor.May(ReadAgreements.Needs), reader.Actor.Audits(), reader.Actor.Organisation);
        var others = parties.Asking<AgreementParty>();
        return parties.Bare(p => reads && (audits || p.Organisation == own
            || others.Any(o => o.Agreement == p.Agreement && o.Organisation == own && o.LeftOn == null)));
    }

    internal static IQueryable<Agreement> Numbered(this IQueryable<Agreement> agreements, CaseNumber number) =>
        agreements.Where(a => a.Year == number.Year && a.Serial == number.Serial);

    private static readonly Expression<Func<Agreement, DateOnly, bool>> GoesOn = (a, today) =>
        a.EndedOn == null && (a.HoldsTo == null || a.HoldsTo >= today);

    private static readonly Func<Agreement, DateOnly, bool> IsGoingOn = GoesOn.Compile();

    /// <summary>Those that others may be begun under, or that may be carried on: neither ended nor past their last day.</summary>
    internal static IQueryable<Agreement> NotOver(this IQueryable<Agreement> agreements, DateOnly today) =>
        agreements.Where(GoesOn.On(today));

    internal static bool IsNotOver(this Agreement agreement, DateOnly today) => IsGoingOn(agreement, today);

    /// <summary>The kinds whose signed agreements the actor's roles open.</summary>
    private static List<string> OpenTo(Actor actor) =>
        [.. AgreementKinds.All.Where(kind => actor.HoldsAny(kind.OpenTo)).Select(kind => kind.Code)];

    internal static IQueryable<Agreement> WithAll(this IQueryable<Agreement> agreements) =>
        agreements
            .Include(a => a.Parties)
            .Include(a => a.Versions.OrderBy(v => v.Number))
            .Include(a => a.Signatures.OrderBy(s => s.At))
            .AsSplitQuery();

    /// <summary>One that the actor writes in, with its parties.</summary>
    internal static Task<Agreement?> WrittenAgreement(this AppDb db, AgreementId id, Actor actor, CancellationToken cancel) =>
        db.Rows<Agreement>().WrittenBy(actor.ForAgreements()).WithAll().SingleOrDefaultAsync(a => a.Id == id, cancel);

    /// <summary>One that the actor speaks for a party of, with its parties.</summary>
    internal static Task<Agreement?> AgreementSpokenFor(this AppDb db, AgreementId id, Actor actor, CancellationToken cancel) =>
        db.Rows<Agreement>().SpokenForBy(actor.ForAgreements()).WithAll().SingleOrDefaultAsync(a => a.Id == id, cancel);

    /// <summary>What all have signed last, of one that was found and has been signed.</summary>
    internal static Task<AgreementContent> SignedContent(this AppDb db, Agreement agreement, CancellationToken cancel = default) =>
        db.ContentOf(agreement, agreement.SignedVersion!.Value, cancel);

    /// <summary>
    /// What is signed, as it is lived with on the day: of the version that holds, or of the one to come where none has; those that have
    /// gone out are no parties of it, and are named as gone.
    /// </summary>
    /// <param name="names">Of all that are or have been parties.</param>
    internal static async Task<AgreementContent> LivedContent(
        this AppDb db, Agreement agreement, IReadOnlyDictionary<OrganisationId, string> names, DateOnly today,
        CancellationToken cancel = default)
    {
        var signed = await db.ContentOf(agreement, agreement.HoldingOn(today)!.Number, cancel);
        return signed with
        {
            Parties = [.. signed.Parties.Where(p => agreement.PartyOf(p.Organisation) is not null)],
            Former = agreement.FormerNames(names),
        };
    }

    /// <summary>What a version says, of an agreement that was found. Who reads it is asked before (<see cref="ReadBy"/>).</summary>
    internal static async Task<AgreementContent> ContentOf(
        this AppDb db, Agreement agreement, int version, CancellationToken cancel = default) => AgreementContent.Read(
        await db.Rows<AgreementVersionText>().Of(agreement).Where(t => t.Number == version).Select(t => t.Json).SingleAsync(cancel));

    /// <summary>The names of all that are or have been parties of one that was found.</summary>
    internal static Task<Dictionary<OrganisationId, string>> NamesOf(this AppDb db, Agreement agreement)
    {
        var ids = agreement.Parties.Select(p => p.Organisation).ToList();
        return db.Set<Organisation>().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name);
    }

    /// <summary>What histories call a party.</summary>
    internal static Task<Dictionary<Guid, string>> NamesOfParties(
        AppDb db, Reader reader, IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var wanted = ids.Select(AgreementPartyId.From).ToList();
        return (
            from p in db.Rows<AgreementParty>().KnownTo(reader)
            join o in db.Set<Organisation>() on p.Organisation equals o.Id
            where wanted.Contains(p.Id)
            select new { p.Id, o.Name }).ToDictionaryAsync(p => p.Id.Value, p => p.Name, cancel);
    }
}

/// <summary>An agreement in a list, as one reader is shown it.</summary>
internal sealed class ShownAgreement
{
    public required Agreement Agreement { get; init; }

    /// <summary>The newest version that they read; null where they read what is being written.</summary>
    public required int? Number { get; init; }

    public required string Title { get; init; }

    /// <summary>Number and that title, folded.</summary>
    public required string Search { get; init; }

    /// <summary>How many there are.</summary>
    public required int Parties { get; init; }

    /// <summary>The first and the last day that what is signed holds.</summary>
    public required DateOnly? From { get; init; }

    public required DateOnly? To { get; init; }
}
