namespace Samlop.Knowledge.Guides;

/// <summary>What it is: something to read and follow, or something to fill in.</summary>
public enum GuideKind
{
    Guide,
    Template,
}

/// <summary>The phases of the work, in their order; an activity of a guide is in one of them.</summary>
public enum GuidePhase
{
    Agreeing,
    Informing,
    Mapping,
    Selecting,
    Training,
    Workplace,
    FollowingUp,
    Ending,
}

/// <summary>Whom a guide is for.</summary>
public enum GuideRole
{
    Directorate,
    County,
    Nav,
    RefugeeService,
    Teacher,
    Employer,
    TrainingOffice,
    Participant,
}

/// <summary>A form that is in Samløp already, which an activity of a guide leads to.</summary>
public enum GuideForm
{
    RightsCalculator,
    LivingCalculator,
    WhatThereIs,
    ContextProfile,
}

/// <summary>Where an edition stands, in the order that its ladder asks.</summary>
public enum GuideState
{
    Discarded,
    Withdrawn,
    Overtaken,
    Approved,
    WaitsForApproval,
    InRound,
    Draft,
}
