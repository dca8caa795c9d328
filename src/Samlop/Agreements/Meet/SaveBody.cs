using Microsoft.EntityFrameworkCore;
using Samlop.Agreements.Agree;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Meet;

/// <summary>Lagre et organ: where the parties are to meet, its mandate, who is a member or observer, and how often it meets.</summary>
[Process("agreements.body-saved")]
public sealed class SaveBody(AppDb db) : IUseCase<SaveBody.Input, SaveBody.Saved>
{
    public static Permission Needs => WriteAgreements.Needs;

    public sealed class Input : IInput<SaveBody, Input, Saved>
    {
        public AgreementId Agreement { get; set; }

        /// <summary>Null for a new one.</summary>
        public BodyId? Body { get; set; }

        /// <summary>The version that the page was made from.</summary>
        public int BasedOn { get; set; }

        /// <summary>Code of the <see cref="BodyKind"/>, as chosen.</summary>
        public string? Kind { get; set; }

        public string? Name { get; set; }

        public string? Mandate { get; set; }

        public string? TimesAYear { get; set; }

        /// <summary>The ids of the parties that are members.</summary>
        public List<string> Members { get; set => field = value ?? []; } = [];

        /// <summary>The ids of those that are observers.</summary>
        public List<string> Observers { get; set => field = value ?? []; } = [];

        internal void Fill(Body body)
        {
            var written = body.Written;
            (BasedOn, Kind, Name, Mandate) = (body.Version, written.KindCode, written.Name, written.Mandate);
            TimesAYear = written.TimesAYear.ToString(System.Globalization.CultureInfo.InvariantCulture);
            Members = [.. written.Members.Select(party => party.Value.ToString())];
            Observers = [.. written.Observers.Select(party => party.Value.ToString())];
        }
    }

    public sealed record Saved(BodyId Body);

    /// <summary>A body was agreed on in the draft, or changed there.</summary>
    [Event("agreements.body.saved")]
    public sealed record BodySaved(AgreementId Agreement, BodyId Body, string KindCode) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Agreement);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<MeetText>(nameof(MeetText.Told_BodySaved), BodyKinds.NameOf(KindCode));
    }

    public async Task<Outcome<Saved>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.WrittenAgreement(input.Agreement, actor, cancel) is not { } agreement) return Refusal.NotFound;
        var body = input.Body is { } id ? await db.BodyOf(agreement, id, cancel) : null;
        if (input.Body is not null && body?.IsWritten is not true) return Refusal.NotFound;
        if (agreement.MayChange() is { } no) return no;
        var errors = new FieldErrors();
        var facts = Read(input, agreement, errors);
        var others = await db.Rows<Body>().Of(agreement).Where(b => b.RemovedAt == null).ToListAsync(cancel);
        if (facts is not null && others.Exists(other => other.Id != body?.Id && other.IsWritten && Same(other.Written.Name, facts.Name)))
            errors.Add(nameof(Input.Name), Phrase.In<MeetText>(nameof(MeetText.Error_NameTaken)));
        if (errors.Any) return errors;
        if (body is not null && body.Version != input.BasedOn) return Refusal.ChangedSinceOpened;

        if (body is null)
        {
            db.Add(body = new Body(NewId.Of<BodyId>(change.At), agreement.Id, facts!, agreement.Amends(), change.At));
        }
        else
        {
            var before = body.Seats.Select(seat => seat.Organisation).ToList();
            body.Write(facts!, agreement.Amends());
            await db.Leave(agreement, body, before, change, cancel);
        }

        change.Record(new BodySaved(agreement.Id, body.Id, body.Written.KindCode));
        return new Saved(body.Id);
    }

    private static BodyFacts? Read(Input input, Agreement agreement, FieldErrors errors)
    {
        var kind = BodyKinds.Find(input.Kind);
        if (kind is null) errors.Add(nameof(Input.Kind), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        var name = TypedField.NeededLine(
            input.Name, Body.NameLimit, nameof(Input.Name), Phrase.In<MeetText>(nameof(MeetText.Error_Named)), errors);
        var mandate = TypedField.Text(input.Mandate, Body.MandateLimit, nameof(Input.Mandate), errors) ?? "";
        var times = TypedWhole.Read(
            input.TimesAYear, 1, Body.MostTimesAYear, nameof(Input.TimesAYear),
            Phrase.In<MeetText>(nameof(MeetText.Error_Times), Body.MostTimesAYear), errors);
        var members = Parties(input.Members, agreement);
        if (members.Count == 0) errors.Add(nameof(Input.Members), Phrase.In<MeetText>(nameof(MeetText.Error_Members)));
        return errors.Any ? null : new(kind!.Code, name, mandate, times, members, Parties(input.Observers, agreement));
    }

    private static bool Same(string one, string other) => SearchText.Fold(one).Trim() == SearchText.Fold(other).Trim();

    private static List<OrganisationId> Parties(List<string> chosen, Agreement agreement) =>
        [.. agreement.Current.Select(p => p.Organisation).Where(party => chosen.Contains(party.Value.ToString()))];
}
