using System.Linq.Expressions;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Cases;

/// <summary>
/// Sakstype: what cases of one kind are about, who is in them and what each may do there. A module registers its kinds
/// (<c>setup.CaseKind</c>); the cases themselves know nothing of what they are about but its kind and its id.
/// </summary>
/// <param name="Code">Stable; stored with the case, for instance <c>grant-application</c>.</param>
/// <param name="Owner">Whoever owns the case and keeps its journal.</param>
/// <param name="Parties">The roles that its parties may have there.</param>
public sealed record CaseKind(string Code, CaseRole Owner, params IReadOnlyList<CaseRole> Parties)
{
    /// <summary>
    /// Of which subjects those of the owner may see and work in the case, as a condition on the id; null where of all.
    /// </summary>
    public SubjectDoors.Finding? OpenTo { get; init; }

    /// <summary>
    /// Of which subjects the auditors see the case, as a condition on the id; null where of all.
    /// </summary>
    public SubjectDoors.Finding? AuditedBy { get; init; }

    /// <summary>What comes in and goes out in such cases stands in the public journal (offentleglova § 10).</summary>
    public bool IsInPublicJournal { get; init; }

    /// <summary>
    /// The deadline that the subject of a case is judged by, as the first instant that is too late: outages near it are shown. Null where
    /// there is none.
    /// </summary>
    public Func<AppDb, Guid, CancellationToken, Task<DateTimeOffset?>>? Deadline { get; init; }

    /// <summary>
    /// The module says what happens now with the subject, and who owes whom an answer, in the place <see cref="CaseSubjectNow"/>.
    /// </summary>
    public bool SaysWhatHappensNow { get; init; }

    /// <summary>What the parties are called together.</summary>
    public Phrase PartiesName => Parties is [var only] ? only.Name : Phrase.In<CasesText>(nameof(CasesText.TheParties));

    /// <summary>The role with the code among the parties.</summary>
    public CaseRole Party(string code) => Parties.Single(role => role.Code == code);

    /// <summary>The cases of the kind that the reader sees, as the owner or as a party.</summary>
    internal Expression<Func<CaseFile, bool>> SeenBy(AppDb db, Reader reader) => From(role => role.IsReadBy(reader.Actor), db, reader);

    /// <summary>The cases of the kind that an auditor sees, who sits on no side.</summary>
    internal Expression<Func<CaseFile, bool>> SeenByAuditors(AppDb db, Reader reader)
    {
        var code = Code;
        Expression<Func<CaseFile, bool>> all = c => c.KindCode == code;
        return AuditedBy is null ? all : all.And(AuditedBy(db, reader).Of<CaseFile, Guid>(c => c.Subject));
    }

    /// <summary>The cases of the kind that the reader sees and writes messages in.</summary>
    internal Expression<Func<CaseFile, bool>> WrittenInBy(AppDb db, Reader reader) =>
        From(role => role.IsReadBy(reader.Actor) && role.IsWrittenBy(reader.Actor), db, reader);

    /// <summary>The cases of the kind that those of the owner work in.</summary>
    internal Expression<Func<CaseFile, bool>> WorkedInBy(AppDb db, Reader reader) =>
        Owner.IsWorkedInBy(reader.Actor) ? OwnedBy(db, reader) : c => false;

    private Expression<Func<CaseFile, bool>> From(Func<CaseRole, bool> may, AppDb db, Reader reader)
    {
        var (code, own) = (Code, reader.Actor.Organisation);
        var roles = Parties.Where(may).Select(role => role.Code).ToArray();
        var owned = may(Owner) ? OwnedBy(db, reader) : c => false;
        return roles.Length == 0
            ? owned
            : owned.Or(c => c.KindCode == code && c.Parties.Any(p => p.Organisation == own && roles.Contains(p.Role)));
    }

    private Expression<Func<CaseFile, bool>> OwnedBy(AppDb db, Reader reader)
    {
        var (code, own) = (Code, reader.Actor.Organisation);
        Expression<Func<CaseFile, bool>> owned = c => c.KindCode == code && c.Owner == own;
        return OpenTo is null ? owned : owned.And(OpenTo(db, reader).Of<CaseFile, Guid>(c => c.Subject));
    }
}

/// <summary>Rolle i en sak: what an organisation is there, and who may do what on its behalf.</summary>
/// <param name="Code">Stable; stored with a party.</param>
/// <param name="Name">As within a sentence: "fylkeskommunen".</param>
public sealed record CaseRole(string Code, Phrase Name)
{
    /// <summary>Who reads the case.</summary>
    public required IReadOnlyCollection<Role> Readers { get; init; }

    /// <summary>Who writes messages and opens them.</summary>
    public required IReadOnlyCollection<Role> Writers { get; init; }

    /// <summary>Who registers in its journal; the owner's alone.</summary>
    public IReadOnlyCollection<Role> Registrars { get; init; } = [];

    internal bool IsReadBy(Actor actor) => Holds(actor, Readers);

    internal bool IsWrittenBy(Actor actor) => Holds(actor, Writers);

    internal bool IsWorkedInBy(Actor actor) => Holds(actor, Registrars);

    private static bool Holds(Actor actor, IReadOnlyCollection<Role> roles) =>
        actor.IsUser && actor.HoldsAny(roles);
}

/// <summary>The place for what happens now with what a case is about, on the page of the case.</summary>
public sealed record CaseSubjectNow(string KindCode, Guid Subject);

/// <summary>The kinds of cases that modules have registered.</summary>
public sealed class CaseKinds(IEnumerable<CaseKind> kinds)
{
    private readonly Dictionary<string, CaseKind> byCode = kinds.ToDictionary(kind => kind.Code, StringComparer.Ordinal);

    public IReadOnlyCollection<CaseKind> All => byCode.Values;

    public CaseKind Of(string code) => byCode[code];

    /// <summary>Where the actor sits in a case that they see; null for those who only read.</summary>
    public CaseSeat? SeatOf(
        Actor actor, string kindCode, OrganisationId owner, IEnumerable<(OrganisationId Organisation, string Role)> parties)
    {
        var kind = Of(kindCode);
        if (kind.Owner.IsReadBy(actor) && actor.Organisation == owner) return new CaseSeat(owner, kind.Owner, CaseSide.Owner);
        var role = parties.Where(party => party.Organisation == actor.Organisation)
            .Select(party => kind.Party(party.Role)).FirstOrDefault(role => role.IsReadBy(actor));
        return role is null ? null : new CaseSeat(actor.Organisation, role, CaseSide.Party);
    }

    /// <summary>Of whom all cases are those that they are a party of.</summary>
    public bool IsPartyAlone(Actor actor) => !actor.May(ReadAllCases.Needs) && !All.Any(kind => kind.Owner.IsReadBy(actor));

    /// <summary>The seat that the actor writes from in a case that they see; null for those who do not write there.</summary>
    public CaseSeat? WriterOf(Actor actor, CaseFile caseFile) =>
        SeatOf(actor, caseFile) is { } seat && seat.Role.IsWrittenBy(actor) ? seat : null;

    public CaseSeat? SeatOf(Actor actor, CaseFile caseFile) => SeatOf(
        actor, caseFile.KindCode, caseFile.Owner, caseFile.Parties.Select(party => (party.Organisation, party.Role)));
}

/// <summary>The two sides of a case.</summary>
public enum CaseSide
{
    /// <summary>Whoever owns the case.</summary>
    [Was("Directorate")]
    Owner,

    /// <summary>One of its parties.</summary>
    [Was("County")]
    Party,
}

/// <summary>Where somebody sits in a case: for which organisation, and in which of its roles.</summary>
public sealed record CaseSeat(OrganisationId Organisation, CaseRole Role, CaseSide Side)
{
    public bool IsOwner => Side == CaseSide.Owner;
}

/// <summary>Registers kinds of cases.</summary>
public static class CaseKindSetup
{
    /// <summary>Cases of this kind are opened by the module; its roles may read, write and register in cases.</summary>
    public static ModuleSetup CaseKind(this ModuleSetup setup, CaseKind kind)
    {
        setup.Services.AddSingleton(kind);
        CaseRole[] roles = [kind.Owner, .. kind.Parties];
        return setup
            .Gives(ReadCases.Needs, roles.SelectMany(role => role.Readers))
            .Gives(WriteInCases.Needs, roles.SelectMany(role => role.Writers))
            .Gives(Journal.RegisterDocument.Needs, kind.Owner.Registrars);
    }
}
