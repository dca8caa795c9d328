using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Access;

/// <summary>What kinds, roles and permissions are called in the reader's language.</summary>
public static class AccessWords
{
    private static readonly Words<AccessText, OrganisationKind> Kinds = new("Kind");
    private static readonly Words<AccessText, Role> Roles = new("Role");
    private static readonly Words<AccessText, RoleWeight> Weights = new("Weight");
    private static readonly Words<AccessText, NorwegianForm> Forms = new("Form");
    private static readonly Words<AccessText> Fields = new("Field", ["email", "form", "kinds", "name", "number", "region"]);

    private static readonly Words<AccessText> Permissions = new(
        "Permission",
        [
            "access.delegation.give",
            "access.delegation.read",
            "access.invitation.accept",
            "access.language.choose",
            "access.left-work.give",
            "access.organisations.manage",
            "access.people.manage",
            "access.people.manage-all",
            "access.read",
            "access.read-all",
            "access.stand-in.appoint",
            "access.unheld-work.see-to",
            "agreements.agreement.begin",
            "agreements.agreement.read",
            "agreements.agreement.sign",
            "agreements.agreement.take-part",
            "agreements.agreement.write",
            "agreements.principles.publish",
            "agreements.principles.write",
            "agreements.signal.write",
            "audit.news.follow",
            "audit.news.mark-seen",
            "cases.disclosure.answer",
            "cases.disclosure.ask",
            "cases.disclosure.complain",
            "cases.disclosure.decide",
            "cases.disclosure.read",
            "cases.draft.discard",
            "cases.impartiality.declare",
            "cases.impartiality.rule",
            "cases.message",
            "cases.outage.record",
            "cases.read",
            "cases.read-all",
            "cases.register",
            "cases.request.answer",
            "cases.request.ask",
            "cases.request.read",
            "grants.accounts-treatment.decide",
            "grants.accounts-treatment.propose",
            "grants.accounts.approve",
            "grants.accounts.read",
            "grants.accounts.return",
            "grants.accounts.send",
            "grants.accounts.write",
            "grants.appeal-clause.propose",
            "grants.appeal-clause.settle",
            "grants.application.confirm",
            "grants.application.read",
            "grants.application.receive",
            "grants.application.send",
            "grants.application.write",
            "grants.appropriation.confirm",
            "grants.appropriation.enter",
            "grants.assessment.write",
            "grants.assessor.assign",
            "grants.award-account.confirm",
            "grants.award-condition.confirm",
            "grants.award-condition.say-met",
            "grants.award.answer",
            "grants.award.extend",
            "grants.award.leave-freed",
            "grants.award.read",
            "grants.audit-period.give",
            "grants.audit-period.propose",
            "grants.audit-period.read",
            "grants.audit.look",
            "grants.audit.looks-read",
            "grants.call.follow",
            "grants.call.publish",
            "grants.call.read-drafts",
            "grants.call.write",
            "grants.control-draw.make",
            "grants.control-draw.read",
            "grants.control.answer",
            "grants.control.approve",
            "grants.control.read",
            "grants.control.work",
            "grants.decision.make",
            "grants.decision.read",
            "grants.formal-check.record",
            "grants.handling.read",
            "grants.partner.answer",
            "grants.past-grant.read",
            "grants.past-import.confirm",
            "grants.past-import.read",
            "grants.payment-order.make",
            "grants.payment-order.read",
            "grants.payment.approve",
            "grants.payment.attest",
            "grants.payment.check",
            "grants.payment.lift",
            "grants.payment.plan",
            "grants.payment.read",
            "grants.payment.return",
            "grants.portfolio.compose",
            "grants.portfolio.read",
            "grants.question.answer",
            "grants.question.ask",
            "grants.receipts.import",
            "grants.report.approve",
            "grants.report.read",
            "grants.report.read-treatment",
            "grants.report.send",
            "grants.report.treat",
            "grants.report.write",
            "grants.recovery.answer",
            "grants.recovery.decide",
            "grants.recovery.handle",
            "grants.recovery.read",
            "grants.settlement.decide",
            "grants.settlement.propose",
            "grants.target.approve",
            "grants.target.report",
            "grants.target.set",
            "knowledge.agreed-example.publish",
            "knowledge.agreed-example.write",
            "knowledge.assignment.read",
            "knowledge.assignment.record",
            "knowledge.bank.use",
            "knowledge.bank.write",
            "knowledge.context-profile.write",
            "knowledge.course.assign",
            "knowledge.course.follow",
            "knowledge.course.take",
            "knowledge.course.write",
            "knowledge.example.ask",
            "knowledge.gathering.attend",
            "knowledge.gathering.hold",
            "knowledge.guide.comment",
            "knowledge.guide.tell",
            "knowledge.guide.write",
            "knowledge.information.approve",
            "knowledge.offer.write",
            "knowledge.rules.answer",
            "knowledge.rules.ask",
            "knowledge.teachers.ask",
            "knowledge.teachers.check",
            "knowledge.teachers.keep",
            "knowledge.teachers.leave",
            "knowledge.visit.arrange",
            "letters.letter.dispatch",
            "letters.letter.open",
            "letters.letter.read",
            "letters.template.put-in-force",
            "letters.template.read",
            "letters.template.write",
            "persons.confidentiality.confirm",
            "persons.consent.record",
            "persons.course.write",
            "persons.document.write",
            "persons.fact.record",
            "persons.glass.break",
            "persons.note.write",
            "persons.order.answer",
            "persons.order.record",
            "persons.disposal.decide",
            "persons.disposal.propose",
            "persons.keeping.decide",
            "persons.keeping.propose",
            "persons.naming.ask",
            "persons.naming.decide",
            "persons.naming.propose",
            "persons.own.ask",
            "persons.own.read",
            "persons.pair.handle",
            "persons.person.read",
            "persons.person.register",
            "persons.sharing.answer",
            "persons.sharing.ask",
            "persons.sharing.oversee",
            "persons.protocol.read",
            "persons.sharing.put-in-force",
            "persons.sharing.write",
            "persons.right.answer",
            "persons.right.count",
            "persons.tie.write",
            "upkeep.content.read",
            "waiting.calendar.renew",
            "waiting.calendar.stop",
            "waiting.notices.choose",
        ]
    );

    public static string Of(OrganisationKind kind) => Kinds.Of(kind).ToString();

    public static string Of(IEnumerable<OrganisationKind> kinds) => string.Join(", ", kinds.Select(Of));

    public static string Of(Role role) => Named(role).ToString();

    /// <summary>Roles that are held together, at least one, in one sentence.</summary>
    public static string Of(IEnumerable<Role> roles) =>
        Sentence.Joined([.. roles.Select((role, index) => index == 0 ? Of(role) : Sentence.Inside(Of(role)))]);

    /// <summary>Why the role is given by two.</summary>
    public static string Of(RoleWeight weight) => Weights.Of(weight).ToString();

    /// <summary>The form of Norwegian; null is neutral.</summary>
    public static string Of(NorwegianForm? form) => form is null ? AccessText.Form_Neutral : Forms.Of(form.Value).ToString();

    /// <summary>What a permission that people hold allows.</summary>
    public static string Of(Permission permission) => Permissions.Of(permission.Code).ToString();

    /// <summary>Which roles hold a permission; null where none does, or all do.</summary>
    /// <param name="sentence">With a place for the roles.</param>
    internal static string? Holders(this RolePermissions permissions, Permission permission, string sentence) =>
        permissions.Holding(permission) is var roles && (roles.Count == 0 || roles.Count == Enum.GetValues<Role>().Length)
            ? null
            : Sentence.Say(sentence, Sentence.Joined([.. roles.Order().Select(role => Sentence.Inside(Of(role)))]));

    internal static Phrase Listed(IEnumerable<string> fieldKeys) =>
        fieldKeys.Select(key => Fields.Of(key)).Aggregate((one, next) => Phrase.In<AccessText>(nameof(AccessText.OneAndNext), one, next));

    internal static Phrase Named(Role role) => Roles.Of(role);
}
