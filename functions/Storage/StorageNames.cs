namespace Pipeline.Storage;

/// <summary>What the containers and tables are called, set by configuration, and in which account they lie.</summary>
public sealed class StorageNames
{
    /// <summary>Container: what regencies drop. Read only for the pipeline.</summary>
    public string Uploads { get; set; } = "uploads";

    /// <summary>Container: what regencies get back.</summary>
    public string Feedback { get; set; } = "feedback";

    /// <summary>Container: each submission's content by its hash.</summary>
    public string Originals { get; set; } = "originals";

    /// <summary>Container: plans, shards and partials of a compilation; cleared when it is over.</summary>
    public string Work { get; set; } = "work";

    /// <summary>Container: the quarterly summaries.</summary>
    public string Summaries { get; set; } = "summaries";

    /// <summary>Container: what regencies have to settle between them, for the province. Not for the public.</summary>
    public string Lists { get; set; } = "lists";

    /// <summary>Container: one empty blob an area, whose lease is the area's lock.</summary>
    public string Locks { get; set; } = "locks";

    /// <summary>Container: the tables that provinces edited, and which are in force.</summary>
    public string References { get; set; } = "references";

    /// <summary>Container: who or what changed what and why; only ever appended to.</summary>
    public string Audit { get; set; } = "audit";

    /// <summary>Table: the registry of persons by NIK.</summary>
    public string People { get; set; } = "People";

    /// <summary>Table: the registry of deliveries, who got what.</summary>
    public string Deliveries { get; set; } = "Deliveries";

    /// <summary>Table: what extracts of DTSEN say of persons and families.</summary>
    public string Dtsen { get; set; } = "Dtsen";

    /// <summary>Table: the plans and budgets of programmes, by OPD and year.</summary>
    public string Plans { get; set; } = "Plans";

    /// <summary>Table: the registry of indicators, figures of areas as published.</summary>
    public string Indicators { get; set; } = "Indicators";

    /// <summary>Table: the registry of targets that plans set.</summary>
    public string Targets { get; set; } = "Targets";

    /// <summary>Table: which partitions of each table of records a regency has claims in.</summary>
    public string Partitions { get; set; } = "Partitions";

    /// <summary>Table: the ledger of submissions.</summary>
    public string Submissions { get; set; } = "Submissions";

    /// <summary>Table: rows that wait for a person.</summary>
    public string Held { get; set; } = "Held";

    /// <summary>Table: the receipts of uploads.</summary>
    public string Arrivals { get; set; } = "Arrivals";

    /// <summary>Table: the ledger of compiled quarters.</summary>
    public string Quarters { get; set; } = "Quarters";

    /// <summary>The containers of the intake account.</summary>
    public IEnumerable<string> IntakeContainers => [Uploads, Feedback];

    /// <summary>The containers of the registry's account.</summary>
    public IEnumerable<string> RegistryContainers => [Originals, Work, Summaries, Lists, Locks, References, Audit];

    /// <summary>All containers.</summary>
    public IEnumerable<string> Containers => [.. IntakeContainers, .. RegistryContainers];

    /// <summary>All tables; they are in the registry's account.</summary>
    public IEnumerable<string> Tables => [People, Deliveries, Dtsen, Plans, Indicators, Targets, Partitions, Submissions, Held, Arrivals, Quarters];
}
