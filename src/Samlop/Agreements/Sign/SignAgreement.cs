using System.Runtime.Serialization;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Authority;
using Samlop.Agreements.Agree;
using Samlop.Cases;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Agreements.Sign;

/// <summary>
/// Signer avtalen: the leader of a party, or somebody to whom the leader has given it in the platform and who ticks why, signs exactly the
/// version on the page. When the last party has signed, the agreement holds and is journalled with its signing log; those that the version
/// takes out are parties no more, and have its case no more.
/// </summary>
[Process("agreements.signed"), FreshSignIn]
public sealed class SignAgreement(
    AppDb db, OsloClock clock, AgreementJournal journal, AgreementContents contents, CaseRegister cases)
    : IUseCase<SignAgreement.Input, Done>,
        IPrepares<SignAgreement.Input>
{
    public static Permission Needs { get; } = Permission.Of(
        "agreements.agreement.sign", [Role.Leader, .. RoleKinds.Leaders, .. AgreementRoles.Writers]);

    public static readonly Refusal NoAuthorityToSign = Refusal.In<AgreementsText>(nameof(NoAuthorityToSign));

    public static AuthorityAct Act { get; } = new(
        "agreements.agreement.sign", Needs, Role.Leader, Phrase.In<AgreementsText>(nameof(AgreementsText.Act_Sign)), NoAuthorityToSign)
    {
        AlsoHeldBy = [.. RoleKinds.Leaders.Where(role => role != Role.Leader)],
        CanBeDelegated = true,
        Notices = [AgreementRoles.Notices],
        Subjects = new(
            Subject.KindOf(typeof(AgreementId)), Phrase.In<AgreementsText>(nameof(AgreementsText.Act_All)),
            async (db, actor, ids) =>
            {
                var agreements = db.Rows<Agreement>().OfParties(actor.ForAgreements());
                if (ids is not null)
                {
                    var wanted = ids.Select(AgreementId.From).ToList();
                    agreements = agreements.Where(a => wanted.Contains(a.Id));
                }

                var named = await agreements.OrderBy(a => a.Title).ThenBy(a => a.Id).Select(a => new { a.Id, a.Title }).ToListAsync();
                return [.. named.Select(a => new ActSubject(a.Id.Value, Phrase.Verbatim(a.Title)))];
            })
        {
            Of = (_, subject, _) => Task.FromResult<Subject?>(subject.Kind == Subject.KindOf(typeof(AgreementId)) ? subject : null),
        },
    };

    public sealed class Input : IInput<SignAgreement, Input, Done>
    {
        public AgreementId Agreement { get; set; }

        /// <summary>The <see cref="AgreementVersion.Mark"/> of the version that was read before the button was pressed.</summary>
        public string? Seen { get; set; }

        /// <summary>What the signer is at their organisation.</summary>
        public string? Title { get; set; }

        /// <summary>An <see cref="OnBehalfReason"/> by name, where the authority is another's.</summary>
        public string? Reason { get; set; }

        public bool IsRead { get; set; }

        /// <summary>
        /// The documents of the version as all have signed it, or why there are none; made by <see cref="Prepare"/> for the last
        /// signature, never from the form.
        /// </summary>
        [IgnoreDataMember]
        public Outcome<PreparedSignatures>? Prepared { get; internal set; }
    }

    /// <summary>A version was signed for a party; under an authority where it was on behalf of another.</summary>
    [Event("agreements.version.signed")]
    public sealed record VersionSigned(
        AgreementId Agreement, int Number, AgreementSignatureId Signature, AgreementPartyId Party, DelegationId? Under, string HashKey)
        : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Agreement);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Under is null
            ? Phrase.In<AgreementsText>(nameof(AgreementsText.Told_VersionSigned), Number, AgreementWords.Party(Party))
            : Phrase.In<AgreementsText>(nameof(AgreementsText.Told_VersionSignedUnder), Number, AgreementWords.Party(Party));
    }

    /// <summary>All parties have signed a version: it holds.</summary>
    [Event("agreements.version.completed")]
    public sealed record VersionCompleted(AgreementId Agreement, int Number) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Agreement);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<AgreementsText>(nameof(AgreementsText.Told_VersionCompleted), Number);

        bool IEvent.ByProgram => true;
    }

    public static NoticeKind TellsNext { get; } = NoticeKind.Of<VersionSigned>(
        "agreements.version.turn", AgreementRoles.Notices,
        "the leaders of the parties whose turn it is, when those before them have signed",
        async (happened, occasion) =>
        {
            var agreement = await occasion.Agreement(happened.Agreement);
            var place = agreement.Parties.Single(p => p.Id == happened.Party).Place;
            var next = agreement.Next.ToList();
            return next.Count == 0 || next[0].Place == place ? null : agreement.ToSign(next);
        }).WhileOut();

    public static NoticeKind TellsAll { get; } = NoticeKind.OfEach<VersionCompleted>(
        "agreements.version.completed", AgreementRoles.Notices, "those who write for the parties, and all who signed",
        async (happened, occasion) => (await occasion.Agreement(happened.Agreement))
            .ToAll(nameof(AgreementsText.Notice_Completed), happened.Number, left: nameof(AgreementsText.Notice_LeftChanged)));

    public async Task Prepare(Input input, Actor actor, CancellationToken cancel)
    {
        var at = clock.Now;
        var read = await Read(input, actor, at, cancel);
        if (!read.Succeeded) return;
        var (agreement, _, signer) = read.Value;
        var version = agreement.Out!;
        if (agreement.Sign(NewId.Of<AgreementSignatureId>(at), actor.Organisation, signer, at) is not null) return;
        if (version.SignedAt is not null) input.Prepared = await journal.PrintSigned(agreement, version, cancel);
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (input.Prepared?.Refusal is { } unprinted) return unprinted;
        var prepared = input.Prepared?.Value;
        // The last signature is given when the button is pressed: that is the time which is printed.
        var at = prepared?.At ?? change.At;
        var read = await Read(input, actor, at, cancel);
        if (!read.Succeeded) return read.No<Done>();
        var (agreement, under, signer) = read.Value;

        var version = agreement.Out!;
        var goes = agreement.Members.Where(p => p.IsTakenOut).ToList();
        var id = NewId.Of<AgreementSignatureId>(change.At);
        if (agreement.Sign(id, actor.Organisation, signer, at) is { } refused) return refused;
        var party = agreement.PartyOf(actor.Organisation)!;
        change.Record(new VersionSigned(agreement.Id, version.Number, id, party.Id, under, version.Hash));
        if (version.SignedAt is null) return new Done();

        // Between the printing and now another may have signed or withdrawn.
        if (prepared is null || prepared.Mark != AgreementJournal.MarkOf(agreement, version)) return Refusal.ChangedSinceOpened;
        await journal.Signed(agreement, version, prepared, actor, change, cancel);
        change.Record(new VersionCompleted(agreement.Id, version.Number));
        foreach (var gone in goes)
        {
            await cases.RemoveParty(agreement.Id.Value, gone.Organisation, cancel);
            change.Record(new PartyRemoved(gone.Id, agreement.Id, version.Number));
        }

        foreach (var part in contents.Of(agreement)) await part.Hold(agreement, change, cancel);
        return new Done();
    }

    /// <summary>The agreement, the authority that is used and who signs; or what stands against it.</summary>
    private async Task<Outcome<(Agreement Agreement, DelegationId? Under, Signer Signer)>> Read(
        Input input, Actor actor, DateTimeOffset at, CancellationToken cancel)
    {
        if (await db.SignedAgreement(input.Agreement, actor, cancel) is not { } agreement) return Refusal.NotFound;
        var authority = (await Authorities.Of(db, actor, Act, clock, cancel)).For(Subject.Of(agreement.Id));
        if (authority.No is { } none) return none;
        if (agreement.MaySign(actor.Organisation, OsloClock.DateIn(at)) is { } no) return no;
        if (agreement.Out!.Mark != input.Seen) return Refusal.ChangedSinceOpened;

        var errors = new FieldErrors();
        var title = TypedField.NeededLine(
            input.Title, AgreementSignature.TitleLimit, nameof(Input.Title), Phrase.In<AgreementsText>(nameof(AgreementsText.Error_Signer)),
            errors);
        var reason = TypedField.Choice<OnBehalfReason>(input.Reason);
        if (authority.Under is not null && reason is null)
            errors.Add(nameof(Input.Reason), Phrase.In<AgreementsText>(nameof(AgreementsText.Error_OnBehalf)));
        if (authority.Under is not null && reason == OnBehalfReason.Vacant
            && await IsHeld(actor.Organisation, OsloClock.DateIn(at), cancel))
            errors.Add(nameof(Input.Reason), Phrase.In<AgreementsText>(nameof(AgreementsText.Error_NotVacant)));
        if (!input.IsRead) errors.Add(nameof(Input.IsRead), Phrase.In<AgreementsText>(nameof(AgreementsText.Error_Read)));
        if (errors.Any) return errors;
        return (agreement, authority.Under, await Signer(title, authority.Under, reason, actor, cancel));
    }

    /// <summary>Whether somebody has the authority by their role.</summary>
    private Task<bool> IsHeld(OrganisationId organisation, DateOnly day, CancellationToken cancel)
    {
        var leaders = RoleKinds.Leaders.ToList();
        return db.HeldOn(day).AnyAsync(m => m.Organisation == organisation && leaders.Contains(m.Role), cancel);
    }

    private async Task<Signer> Signer(string title, DelegationId? under, OnBehalfReason? reason, Actor actor, CancellationToken cancel)
    {
        var (_, name, _, organisation) = await db.ActedFor(actor, cancel);
        if (under is null) return new(actor.User, name, title, organisation, null);

        var principal = await (
            from d in db.Rows<Delegation>().VisibleTo(actor.ForAdministration())
            join u in db.Set<User>() on d.GivenBy equals u.Id
            where d.Id == under
            select new { u.Id, u.Name }).SingleAsync(cancel);
        return new(actor.User, name, title, organisation, new(principal.Id, principal.Name, under.Value, reason!.Value));
    }
}

/// <summary>What signing asks of agreements, and what its notices say.</summary>
internal static class Signing
{
    /// <summary>One that the actor's organisation is a party of, with what its version says.</summary>
    public static Task<Agreement?> SignedAgreement(this AppDb db, AgreementId id, Actor actor, CancellationToken cancel) =>
        db.Rows<Agreement>().OfParties(actor.ForAgreements()).WithAll().Include(a => a.Versions).ThenInclude(v => v.Text)
            .SingleOrDefaultAsync(a => a.Id == id, cancel);

    /// <summary>Whoever acts, and the organisation they act for, as they are called now.</summary>
    public static async Task<ActedFor> ActedFor(this AppDb db, Actor actor, CancellationToken cancel)
    {
        var name = await db.Set<User>().Where(u => u.Id == actor.User).Select(u => u.Name).SingleAsync(cancel);
        var organisation = await db.Set<Organisation>().Where(o => o.Id == actor.Organisation).Select(o => o.Name).SingleAsync(cancel);
        return new(actor.User, name, actor.Organisation, organisation);
    }

    /// <summary>That it is their turn to sign.</summary>
    public static Told ToSign(this Agreement agreement, IEnumerable<AgreementParty> next) => new(
        Phrase.In<AgreementsText>(nameof(AgreementsText.Notice_Sign), agreement.Number.ToString()),
        AgreementUrls.Sign(agreement.Number),
        Of(next.Select(p => p.Organisation), RoleKinds.Leaders))
    {
        Part = agreement.OutVersion!.Value,
    };

    /// <summary>
    /// What all parties are told, and all who have signed. Those whose party is one no more are told in words of their own, and led to
    /// what they signed: it is that which they find. So are those whose party the change takes out, of a version of it.
    /// </summary>
    /// <param name="key">With a place for the number of the agreement and that of the version.</param>
    /// <param name="left">
    /// For those whose party is one no more: with a place for the number of the agreement and that of the version that they signed. Null
    /// where it is nothing to them.
    /// </param>
    /// <param name="line">What the parties are told, where it says something more.</param>
    /// <param name="path">Where the parties are led, where it is not to the version.</param>
    public static IEnumerable<Told> ToAll(
        this Agreement agreement, string key, int version, string? left = null, Phrase? line = null, string? path = null)
    {
        // What is not signed by all is told to those who are to sign it.
        var among = (path is null && agreement.Versions.Any(v => v.Number == version && v.SignedAt is null)
            ? agreement.Current
            : agreement.Members).Select(p => p.Organisation).ToHashSet();
        yield return new Told(
            line ?? Phrase.In<AgreementsText>(key, agreement.Number.ToString(), version),
            path ?? AgreementUrls.Version(agreement.Number, version),
            Of(among, AgreementRoles.Writers).And(agreement.SignersFor(among)));
        if (left is null) yield break;
        var gone =
            from signature in agreement.Signatures
            where signature.WithdrawnAt is null && !among.Contains(signature.Organisation)
            where agreement.Versions.Any(v => v.Number == signature.Number && v.SignedAt is not null)
            group signature by (signature.SignedBy, signature.Organisation);
        foreach (var last in gone.Select(own => own.MaxBy(s => s.Number)!))
        {
            yield return new Told(
                Phrase.In<AgreementsText>(left, agreement.Number.ToString(), last.Number),
                AgreementUrls.Version(agreement.Number, last.Number),
                Readers.Of(last.SignedBy))
            {
                About = Subject.Of(last.Id),
                Matter = agreement.Id.Value,
            };
        }
    }

    /// <summary>All who have signed for those that are parties now, whatever they do now.</summary>
    public static Readers Signers(this Agreement agreement) =>
        agreement.SignersFor(agreement.Members.Select(p => p.Organisation).ToHashSet());

    private static Readers SignersFor(this Agreement agreement, HashSet<OrganisationId> organisations) =>
        Readers.Of(agreement.Signatures.Where(s => organisations.Contains(s.Organisation)).Select(s => s.SignedBy).Distinct());

    /// <summary>Told while that version waits for signatures.</summary>
    public static NoticeKind WhileOut(this NoticeKind kind) => kind.While("the version waits for signatures", db =>
    {
        var agreements = db.Rows<Agreement>().All(Because.NoticeIsOvertaken);
        return notice => agreements.Any(a => a.Id == (AgreementId)(object)notice.Matter && a.OutVersion == notice.Part);
    });

    private static Readers Of(IEnumerable<OrganisationId> organisations, IReadOnlyCollection<Role> roles) =>
        organisations.Aggregate(Readers.Nobody, (all, one) => all.And(Readers.In(one, roles)));
}
