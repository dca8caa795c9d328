using Samlop.Agreements.Agree;
using Samlop.Agreements.Meet;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Continue;

/// <summary>Lagre en rolle: which role the parties agree on, at which party, how much of a post, who employs and where they sit.</summary>
[Process("agreements.role-saved")]
public sealed class SaveRole(AppDb db) : IUseCase<SaveRole.Input, SaveRole.Saved>
{
    public static Permission Needs => WriteAgreements.Needs;

    public sealed class Input : IInput<SaveRole, Input, Saved>
    {
        public AgreementId Agreement { get; set; }

        /// <summary>Null for a new one.</summary>
        public AgreedRoleId? Role { get; set; }

        /// <summary>The version that the page was made from.</summary>
        public int BasedOn { get; set; }

        /// <summary>Code of the <see cref="AgreedRoleKind"/>, as chosen.</summary>
        public string? Kind { get; set; }

        /// <summary>The id of the party that has it.</summary>
        public string? Party { get; set; }

        /// <summary>In per cent; may be left out.</summary>
        public string? Share { get; set; }

        /// <summary>The id of the party that employs; where empty, the party that has it.</summary>
        public string? Employer { get; set; }

        public string? SitsAt { get; set; }

        /// <summary>The name of the <see cref="DayOfWeek"/>; empty where no fixed day is agreed.</summary>
        public string? PresenceOn { get; set; }

        public string? PresenceAt { get; set; }

        internal void Fill(AgreedRole role)
        {
            var written = role.Written;
            (BasedOn, Kind) = (role.Version, written.KindCode);
            (Party, Employer) = (written.Party.Value.ToString(), written.Employer.Value.ToString());
            Share = written.Share?.ToString(System.Globalization.CultureInfo.InvariantCulture);
            (SitsAt, PresenceOn, PresenceAt) = (written.SitsAt, written.PresenceOn?.ToString(), written.PresenceAt);
        }
    }

    public sealed record Saved(AgreedRoleId Role);

    /// <summary>A role was agreed on in the draft, or changed there.</summary>
    [Event("agreements.role.saved")]
    public sealed record RoleSaved(AgreementId Agreement, AgreedRoleId Role, string KindCode) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Agreement);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<ContinueText>(nameof(ContinueText.Told_RoleSaved), AgreedRoleKinds.NameOf(KindCode));
    }

    public async Task<Outcome<Saved>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.WrittenAgreement(input.Agreement, actor, cancel) is not { } agreement) return Refusal.NotFound;
        var role = input.Role is { } id ? await db.RoleOf(agreement, id, cancel) : null;
        if (input.Role is not null && role?.IsWritten is not true) return Refusal.NotFound;
        if (agreement.MayChange() is { } no) return no;
        var errors = new FieldErrors();
        var facts = Read(input, agreement, errors);
        if (errors.Any) return errors;
        if (role is not null && role.Version != input.BasedOn) return Refusal.ChangedSinceOpened;

        var before = role?.Party;
        if (role is null)
            db.Add(role = new AgreedRole(NewId.Of<AgreedRoleId>(change.At), agreement.Id, facts!, agreement.Amends(), change.At));
        else role.Write(facts!, agreement.Amends());
        if (before is { } party && party != role.Party) role.Leave(agreement, party, change);
        change.Record(new RoleSaved(agreement.Id, role.Id, role.Written.KindCode));
        return new Saved(role.Id);
    }

    private static AgreedRoleFacts? Read(Input input, Agreement agreement, FieldErrors errors)
    {
        var kind = AgreedRoleKinds.Find(input.Kind);
        if (kind is null) errors.Add(nameof(Input.Kind), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        var party = Party(input.Party, nameof(Input.Party), agreement, errors);
        if (kind is not null && agreement.Current.FirstOrDefault(p => p.Organisation == party) is { } has && !kind.IsFor(has.As))
            errors.Add(nameof(Input.Party), Phrase.In<ContinueText>(nameof(ContinueText.Error_NotNavOffice)));
        var employer = string.IsNullOrEmpty(input.Employer) ? party : Party(input.Employer, nameof(Input.Employer), agreement, errors);
        int? share = string.IsNullOrWhiteSpace(input.Share) ? null : TypedWhole.Read(
            input.Share, 1, AgreedRole.WholePost, nameof(Input.Share),
            Phrase.In<ContinueText>(nameof(ContinueText.Error_Share), AgreedRole.WholePost), errors);
        var sits = TypedField.Line(input.SitsAt, AgreedRole.PlaceLimit, nameof(Input.SitsAt), errors) ?? "";
        var day = string.IsNullOrEmpty(input.PresenceOn) ? null : TypedField.Choice<DayOfWeek>(input.PresenceOn);
        if (!string.IsNullOrEmpty(input.PresenceOn) && day is null)
            errors.Add(nameof(Input.PresenceOn), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        var at = TypedField.Line(input.PresenceAt, AgreedRole.PlaceLimit, nameof(Input.PresenceAt), errors) ?? "";
        if (day is not null && at.Length == 0)
            errors.Add(nameof(Input.PresenceAt), Phrase.In<ContinueText>(nameof(ContinueText.Error_PresenceAt)));
        if (day is null && at.Length > 0)
            errors.Add(nameof(Input.PresenceOn), Phrase.In<ContinueText>(nameof(ContinueText.Error_PresenceOn)));
        return errors.Any ? null : new(kind!.Code, party!.Value, share, employer!.Value, sits, day, at);
    }

    private static OrganisationId? Party(string? chosen, string field, Agreement agreement, FieldErrors errors)
    {
        var party = agreement.Current.FirstOrDefault(p => p.Organisation.Value.ToString() == chosen)?.Organisation;
        if (party is null) errors.Add(field, Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        return party;
    }
}
