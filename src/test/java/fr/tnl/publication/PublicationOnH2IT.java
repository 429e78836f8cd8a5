package fr.tnl.publication;

class PublicationOnH2IT extends PublicationContract {}
