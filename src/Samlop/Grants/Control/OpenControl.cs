using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Cases;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Control;

/// <summary>
/// Åpne kontroll: an officer who has not handled the application opens the control of a case that was drawn, or of one that is chosen with
/// a reason. It gets a case of its own, and the county is told.
/// </summary>
[Process("grants.control.opened")]
public sealed class OpenControl(AppDb db, CaseRegister register) : IUseCase<OpenControl.Input, ControlCaseId>
{
    public static readonly Refusal ControlIsOpen = Refusal.In<ControlText>(nameof(ControlIsOpen));

    public static Permission Needs { get; } = Permission.Of("grants.control.work", Role.CaseOfficer);

    public sealed class Input : IInput<OpenControl, Input, ControlCaseId>
    {
        /// <summary>The draw that the case was drawn in; null for one that is chosen.</summary>
        public ControlDrawId? Draw { get; set; }

        /// <summary>The number of the application's case.</summary>
        public string? Case { get; set; }

        /// <summary>Why it is chosen.</summary>
        public string? Reason { get; set; }
    }

    public static NoticeKind TellsCounty { get; } = NoticeKind.Of<ControlMoved>(
        "grants.control.opened", GrantNotices.Messages, "the project leads and the chief executive of the county",
        async (happened, occasion) =>
        {
            if (happened.Step != ControlStep.Opened) return null;
            var told = await occasion.Control(happened.Control);
            return told.To(nameof(ControlText.Notice_Opened), told.AtTheCounty);
        }).OnlyOf<OpenControl>();

    public async Task<Outcome<ControlCaseId>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        if (!CaseNumber.TryParse(input.Case, out var number))
            errors.Add(nameof(Input.Case), Phrase.In<ControlText>(nameof(ControlText.Error_Case)));
        var reason = input.Draw is not null ? null : TypedField.NeededText(
            input.Reason, ControlCase.ReasonLimit, nameof(Input.Reason), Phrase.In<CommonText>(nameof(CommonText.Error_ReasonMissing)),
            errors);
        if (errors.Any) return errors;

        var received = db.Rows<GrantApplication>().ReceivedBy(actor.ForCases());
        var cases = db.Rows<CaseFile>().About(received).OfApplications();
        var application = await (
            from a in received
            join c in cases on a.Id equals c.Application
            where c.Year == number.Year && c.Serial == number.Serial
            select new { a.Id, a.Call, a.County }).SingleOrDefaultAsync(cancel);
        if (application is null)
        {
            errors.Add(nameof(Input.Case), Phrase.In<ControlText>(nameof(ControlText.Error_Case)));
            return errors;
        }

        if (input.Draw is { } draw && !await IsDrawn(draw, application.Id, actor, cancel)) return Refusal.NotFound;
        if (await db.MayControl(application.Id, actor, cancel) is { } no) return no;
        var open = db.Rows<ControlCase>().FollowedBy(actor.ForCases()).Where(ControlCase.IsOpen);
        if (await open.AnyAsync(c => c.Application == application.Id, cancel)) return ControlIsOpen;

        var control = new ControlCase(
            NewId.Of<ControlCaseId>(change.At), application.Id, application.Call, actor.Organisation, application.County, input.Draw,
            reason, actor.User, change.At);
        db.Add(control);
        db.BeginCheck(control, actor.User);
        var county = await db.Set<Organisation>().Where(o => o.Id == application.County).Select(o => o.Name).SingleAsync(cancel);
        var caseFile = await register.Open(
            new CaseOpening(
                control.Id.Value, ControlCases.Code, actor.Organisation, [new OpenedFor(application.County, ControlCases.County)],
                CaseTitles.Same(
                    Phrase.In<ControlText>(nameof(ControlText.Case_Title), county, number.ToString()).In(Languages.Bokmål.Culture))),
            change, cancel);
        await register.Send(
            db, caseFile, ControlCases.Opened,
            Phrase.In<ControlText>(nameof(ControlText.Document_Opened), number.ToString()).In(Languages.Bokmål.Culture), actor, change,
            cancel);
        // Why it was chosen is the directorate's own, and stands with the control; the county hears that it is opened.
        change.Record(new ControlMoved(control.Id, control.Owner, ControlStep.Opened));
        return control.Id;
    }

    private Task<bool> IsDrawn(ControlDrawId draw, GrantApplicationId application, Actor actor, CancellationToken cancel) =>
        db.Rows<ControlDraw>().ManageableBy(actor.ForCases()).AnyAsync(
            d => d.Id == draw && d.DrawnAt != null && d.Cases.Any(c => c.Application == application && c.Why != DrawReason.NotDrawn),
            cancel);
}
