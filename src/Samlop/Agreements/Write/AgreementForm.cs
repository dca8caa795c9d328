using Samlop.Agreements.Agree;
using Samlop.Agreements.Catalogue;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Forms;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;

namespace Samlop.Agreements.Write;

/// <summary>
/// The topics of a kind of agreement as a questionnaire: of each what is agreed, who is responsible, who contributes, who is informed and
/// how it is followed up; and of the tasks of the cooperation, who does them.
/// </summary>
internal static class AgreementForm
{
    public const string Agreed = "agreed";
    public const string Responsible = "responsible";
    public const string Contributes = "contributes";
    public const string Informed = "informed";
    public const string FollowUp = "follow-up";

    /// <summary>The key of the part of the tasks; a question there is the code of a task with one of the above.</summary>
    public const string Tasks = "tasks";

    /// <summary>Its word in addresses.</summary>
    public const string TasksSlug = "oppgaver";

    /// <summary>What all choices are made from.</summary>
    public const string Parties = "parties";

    private static readonly Dictionary<string, Questionnaire> Forms = AgreementKinds.All.ToDictionary(kind => kind.Code, Made);

    public static Questionnaire Of(AgreementKind kind) => Forms[kind.Code];

    public static string Of(AgreementTask task, string question) => $"{task.Code}_{question}";

    private static Questionnaire Made(AgreementKind kind) => new(
        new AgreementWording(),
        [
            .. kind.Topics.Select(topic => new QuestionnairePart(
                topic.Code, topic.Slug,
                Needed(Ask.Text(Agreed), topic), Needed(Ask.Choice(Responsible, Parties), topic),
                Ask.Choices(Contributes, Parties), Ask.Choices(Informed, Parties), Ask.Text(FollowUp) with { Most = 2000 })),
            .. kind.Tasks.Count == 0
                ? []
                : new QuestionnairePart[]
                {
                    new(Tasks, TasksSlug, [.. kind.Tasks.SelectMany(task => new[]
                    {
                        Ask.Choice(Of(task, Responsible), Parties), Ask.Choices(Of(task, Contributes), Parties),
                        Ask.Choices(Of(task, Informed), Parties),
                    })]),
                },
        ]);

    private static Question Needed(Question question, AgreementTopic topic) => topic.Needed ? question.Must() : question;
}

/// <summary>The words of topics and tasks.</summary>
internal sealed class AgreementWording : Wording
{
    private static readonly Words<AgreementsText> Labels = new(
        "Ask",
        [
            AgreementForm.Agreed, AgreementForm.Responsible, AgreementForm.Contributes, AgreementForm.Informed, AgreementForm.FollowUp,
        ]);

    private static readonly Words<AgreementsText> OfTask = new(
        "AskTask", [AgreementForm.Responsible, AgreementForm.Contributes, AgreementForm.Informed]);

    public override IEnumerable<WordFamily> Families => [Labels, OfTask];

    public override Phrase Title(QuestionnairePart part) => part.Key == AgreementForm.Tasks
        ? Phrase.In<AgreementsText>(nameof(AgreementsText.Tasks_Title))
        : TopicOf(part).Title;

    public override Phrase Guidance(QuestionnairePart part) => part.Key == AgreementForm.Tasks
        ? Phrase.In<AgreementsText>(nameof(AgreementsText.Tasks_Guidance))
        : TopicOf(part).Guidance;

    public override Phrase Label(QuestionnairePart part, Question question) => question.Key.Split('_') is [var task, var asked]
        ? OfTask.Of(asked, AgreementTask.All.Single(t => t.Code == task).Title)
        : Labels.Of(question.Key);

    public override Phrase Label(QuestionnairePart part, Question list, Question column) => Label(part, column);

    /// <summary>What a question is called where its topic or task stands above it.</summary>
    public static Phrase LabelOf(string asked) => Labels.Of(asked);

    private static AgreementTopic TopicOf(QuestionnairePart part) => AgreementTopics.All.Single(topic => topic.Code == part.Key);
}

/// <summary>Who may be chosen: the parties, by their ids.</summary>
internal class PartySets(IEnumerable<AgreementParty> parties, IReadOnlyDictionary<OrganisationId, string> names) : AnswerSets
{
    private readonly List<Option> options = [.. parties.Select(p => new Option(p.Organisation.Value.ToString(), names[p.Organisation]))];

    public override IReadOnlyList<Option> Of(string set) => set == AgreementForm.Parties ? options : base.Of(set);
}
