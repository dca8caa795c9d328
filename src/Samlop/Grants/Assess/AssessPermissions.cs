using Samlop.Platform.UseCases;

namespace Samlop.Grants.Assess;

/// <summary>What can be allowed in impartiality, formal check and assessment. Which role holds what stands in <see cref="AssessSetup"/>.</summary>
public static class AssessPermissions
{
    public const string ReadHandlingCode = "grants.handling.read";

    /// <summary>To follow how the directorate handles an application; its content asks for impartiality as well.</summary>
    public static readonly Permission ReadHandling = new(ReadHandlingCode);
    public static readonly Permission DeclareImpartiality = new("grants.impartiality.declare");
    public static readonly Permission RuleOnImpartiality = new("grants.impartiality.rule");
    public static readonly Permission CheckFormally = new("grants.formal-check.record");
    public static readonly Permission AssignAssessor = new("grants.assessor.assign");
    public static readonly Permission Assess = new("grants.assessment.write");
    public static readonly Permission AppointStandIn = new("grants.stand-in.appoint");
    public static readonly Permission AskInformation = new("grants.information.ask");
    public static readonly Permission AnswerInformation = new("grants.information.answer");
}
