namespace Samlop.Persons.Sharing;

/// <summary>What a row of the table depends on. All that a row names must be met.</summary>
public enum ConditionCode
{
    /// <summary>The person reads of themselves; answered before the table.</summary>
    SELF,

    /// <summary>Necessary for the purpose: to ask for the purpose is to state it.</summary>
    NEED,

    /// <summary>The person was told and is positive.</summary>
    INFORMED,

    /// <summary>In the introduction programme or in Norwegian training.</summary>
    IN,

    /// <summary>Asylum seeker.</summary>
    ASYLUM,

    /// <summary>Neither of the two.</summary>
    OUT,

    /// <summary>Norwegian citizen by now.</summary>
    CITIZEN,

    /// <summary>Residence permit, and not a citizen yet.</summary>
    PERMIT,

    /// <summary>A consent in force for receiver, category and purpose.</summary>
    CONSENT,

    /// <summary>Pålegg: an order that names the category and covers the day of the fact.</summary>
    ORDER,

    /// <summary>Krav: as an order, in force at the moment.</summary>
    DEMAND,

    /// <summary>Vedtak om forskning: without name, birth date, number and contact.</summary>
    DECISION,

    /// <summary>A measure of Nav at the reader.</summary>
    MEASURE,

    /// <summary>A training contract with the reader or the owner.</summary>
    CONTRACT,

    /// <summary>Counts alone, never a record.</summary>
    COUNTS,

    /// <summary>The two halves of one Nav office.</summary>
    OFFICE,

    /// <summary>In the thread of the message.</summary>
    THREAD,

    /// <summary>Nobody has decided; always met.</summary>
    UNDECIDED,
}
